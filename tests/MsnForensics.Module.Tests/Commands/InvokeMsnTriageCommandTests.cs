using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(TriageExample.Name)]
public sealed class InvokeMsnTriageCommandTests(TriageExample run)
{
    private static readonly string[] Hidden =
    [
        "alice@example.com", "bob@example.com", "carol@example.com", "message 1", "γειά", "report", "chat.pcap", "holes.pcap",
    ];

    [Theory]
    [InlineData("type", "MsnForensics.MsnTriage")]
    [InlineData("exit", "0|0")]
    [InlineData("messages", "True")]
    [InlineData("outputs", "case.sqlite|report.html|timeline.csv|timeline.jsonl")]
    [InlineData("intact", "True")]
    [InlineData("noted", "True")]
    [InlineData("timeline", "True")]
    public void A_case_folder_comes_out(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void Evidence_is_known_by_its_content() => Assert.Contains("Capture|Capture|Capture|Capture", run.Get("kinds"));

    [Fact]
    public void Contents_of_transfers_are_extracted() => Assert.EndsWith("|True", run.Get("files"));

    [Theory]
    [InlineData("resumed", "0|True")]
    [InlineData("same", "True")]
    [InlineData("afterInterruption", "2|True")]
    [InlineData("sameAfter", "True")]
    public void What_was_read_is_not_read_again(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Theory]
    [InlineData("quiet", "True")]
    [InlineData("quietExit", "0")]
    [InlineData("noWork", "False")]
    [InlineData("redactedIntact", "True")]
    public void A_redacted_case_folder_is_one_too(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void A_redacted_case_folder_names_nobody()
    {
        IEnumerable<string> found =
            from file in Directory.GetFiles(Path.Combine(run.Folder, "redacted"), "*", SearchOption.AllDirectories)
            let text = Encoding.Latin1.GetString(File.ReadAllBytes(file))
            from word in Hidden
            where word != "report" || !file.EndsWith("report.html", StringComparison.Ordinal)
            where Forms(word).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase))
            where !(word == "report" && text.Contains("report.html", StringComparison.Ordinal))
            select Path.GetFileName(file) + ": " + word;
        Assert.Equal("", string.Join("\n", found));
    }

    [Theory]
    [InlineData("partialExit", "1|1")]
    [InlineData("partialCounts", "5|4|1")]
    [InlineData("partialFailed", "signin.pcap:True")]
    [InlineData("partialCut", "True")]
    [InlineData("partialAnomalies", "True")]
    public void Evidence_that_fails_is_told_and_the_rest_is_done(string name, string expected) =>
        Assert.Equal(expected, run.Get(name));

    [Fact]
    public void Evidence_that_failed_is_read_by_the_next_run() => Assert.Equal("0|3|0|True", run.Get("mended"));

    [Theory]
    [InlineData("vanishedErrors", "cedar.pcap CaptureUnreadable|amber.pcap PathNotFound")]
    [InlineData("vanishedExit", "1")]
    [InlineData(
        "vanishedItems",
        "vanishing-evidence Host Read|birch.pcap Capture Read|daisy.pcap Capture Read|amber.pcap Host Failed|cedar.pcap Host Failed")]
    [InlineData("vanishedWarnings", "2|1|1|0")]
    [InlineData("vanishedTimeline", "True|True|True")]
    [InlineData("hiddenNames", "")]
    public void Evidence_that_goes_or_changes_meanwhile_is_told_and_the_rest_is_done(string name, string expected) =>
        Assert.Equal(expected, run.Get(name));

    [Fact]
    public void What_was_read_of_changed_evidence_is_not_taken_for_the_whole_later() =>
        Assert.Equal("0|1|4|0", run.Get("backAgain"));

    [Fact]
    public void WhatIf_writes_nothing() => Assert.EndsWith("False", run.Get("whatIf"));

    [Theory]
    [InlineData("inside", "OutputIsEvidence:InvalidOperation")]
    [InlineData("nothingThere", "2")]
    [InlineData("oneMissing", "1")]
    public void A_bad_request_is_refused(string name, string expected) => Assert.Equal(expected, run.Get(name));

    private static IEnumerable<string> Forms(string word) =>
        new[] { Encoding.UTF8, Encoding.Unicode }.Select(encoding => Encoding.Latin1.GetString(encoding.GetBytes(word)))
            .Append(Uri.EscapeDataString(word));
}
