using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>Captures of real software beside the project, read where they exist.</summary>
/// <summary>Memory is measured, so nothing else may run beside.</summary>
[Collection(nameof(RunsAlone))]
public sealed class RealCapturesTests
{
    private readonly ITestOutputHelper _output;

    public RealCapturesTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> Truths() => Names(SharedCaptures.GetFiles()
        .Where(path => path.EndsWith(".truth.json", StringComparison.Ordinal)));

    public static TheoryData<string> GenericCaptures() => Names(SharedCaptures.Files("generic")
        .Select(path => Path.GetDirectoryName(path)!).Distinct());

    [Theory]
    [MemberData(nameof(Truths))]
    public void Every_message_of_the_truth_stands_once_and_no_other(string name)
    {
        if (Resolve(name) is not { } path)
        {
            return;
        }

        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(path));
        if (truth.RootElement.TryGetProperty("score", out JsonElement score) && score.ValueKind == JsonValueKind.False)
        {
            return;
        }

        AnalysisRun run = AnalysisRun.Of(CaptureSource.FromPath(CaptureOf(path)));
        JsonElement[] expected = truth.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("on_wire").GetBoolean()).ToArray();
        MsnMessage[] actual = run.Texts.OrderBy(text => text.Timestamp).ToArray();
        Assert.Equal(expected.Select(Say), actual.Select(text => text.From + ": " + Unify(text.Text!)));
        for (int i = 0; i < expected.Length; i++)
        {
            if (AccountsOf(expected[i]) is { } to)
            {
                Assert.Equal(to, actual[i].To.Order(StringComparer.Ordinal));
            }
        }

        Assert.All(actual, text => Assert.Equal(MsnCompleteness.Complete, text.Completeness));
        Assert.Equal(0, run.Captures[0].MissingBytes);
        Assert.All(
            run.Streams.Where(stream => stream.Protocol == "Msnp"), stream => Assert.Equal(0, stream.UnparsedBytes));
    }

    [Fact]
    public void The_switchboard_of_2006()
    {
        if (Resolve("msn/msnp-sb-chat_2006_ppa1e-msnms.pcap") is not { } path)
        {
            return;
        }

        AnalysisRun run = AnalysisRun.Of(CaptureSource.FromPath(path));
        Assert.Equal(7, run.Texts.Count);
        Assert.Equal(13, run.Messages.Count(message => message.Kind == MsnMessageKind.Typing));
        MsnSession session = Assert.Single(run.Sessions);
        Assert.Equal(MsnSessionKind.Switchboard, session.Kind);
        Assert.Equal(2, session.Participants.Count);
        Assert.All(run.Messages, message => Assert.Equal(
            message.Evidence.StreamDirection == MsnStreamDirection.ClientToServer, message.From == session.Account));
        Assert.All(run.Messages, message => Assert.Equal(
            session.Participants.Where(account => account != message.From), message.To));
        Assert.Equal(2, run.Messages.Select(message => message.From).Distinct().Count());
    }

    [Fact]
    public void The_long_chat_of_2005()
    {
        if (Resolve("msn/msnp-ns-sb-mixed_2005_wireshark-msnms_via-nDPI.pcap") is not { } path)
        {
            return;
        }

        AnalysisRun run = AnalysisRun.Of(CaptureSource.FromPath(path));
        Assert.Equal(34, run.Texts.Count);
        Assert.Equal(210, run.Messages.Count(message => message.Kind == MsnMessageKind.Typing));
        Assert.Equal(1, run.Sessions.Count(session => session.Kind == MsnSessionKind.Notification));
        Assert.Equal(5, run.Sessions.Count(session => session.Kind == MsnSessionKind.Switchboard));
        Assert.Equal(6, run.Sessions.Count);
        Assert.All(run.Streams, stream => Assert.True(stream.IsMidStream));
        Assert.Equal(0, run.Captures[0].MissingBytes);
        Assert.DoesNotContain("TcpGap", run.Codes);
        Assert.All(run.Texts, text => Assert.NotNull(text.From));
        Assert.Single(run.Sessions.Select(session => session.Account).Distinct());
        Assert.All(run.Texts, text => Assert.Equal(
            text.Evidence.StreamDirection == MsnStreamDirection.ClientToServer, text.From == run.Sessions[0].Account));
    }

    [Theory]
    [InlineData("msn/neg-msn-strings-in-postgres_suricata-verify.pcap")]
    [InlineData("msn/neg-port1863-synscan_nDPI.pcap")]
    [InlineData("msn/dns-messenger.hotmail_sharppcap-test_stream.pcap")]
    public void What_is_not_MSN_gives_no_session(string name)
    {
        if (Resolve(name) is not { } path)
        {
            return;
        }

        AnalysisRun run = AnalysisRun.Of(CaptureSource.FromPath(path));
        Assert.Empty(run.Sessions);
        Assert.Empty(run.Messages);
        Assert.Empty(run.Commands);
        Assert.DoesNotContain(run.Streams, stream => stream.Protocol == "Msnp");
        Assert.Equal(0, run.Captures[0].MsnStreamCount);
    }

    [Theory]
    [MemberData(nameof(GenericCaptures))]
    public void Every_foreign_capture_runs_through_within_its_memory(string folder)
    {
        if (Resolve(folder) is not { } full)
        {
            return;
        }

        foreach (string path in SharedCaptures.Files(Path.GetRelativePath(SharedCaptures.Folder!, full)))
        {
            (int count, long peak, MsnCapture? capture) = RunThrough(path);
            Assert.True(peak < 300_000_000, path + ": " + peak + " bytes");
            if (capture is not null && capture.MsnStreamCount > 0)
            {
                _output.WriteLine(path + ": " + capture.MsnStreamCount + " MSN streams, " + count + " records");
            }
        }
    }

    private static (int Count, long Peak, MsnCapture? Capture) RunThrough(string path)
    {
        int count = 0;
        long peak = 0;
        MsnCapture? capture = null;
        long seen = 0;
        try
        {
            using CaptureAnalysis analysis = new([CaptureSource.FromPath(path)], new AnalysisRequest());
            foreach (MsnRecord record in analysis.Read())
            {
                seen += record is MsnStream stream ? stream.ClientBytes + stream.ServerBytes : 0;
                capture = record as MsnCapture ?? capture;
                Assert.NotEqual("", record.RecordId);
                if (count++ % 1000 == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                }
            }
        }
        catch (CaptureFormatException)
        {
            return (count, peak, null);
        }

        Assert.Equal(capture!.StreamBytes, seen);
        return (count, Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true)), capture);
    }

    private static string Say(JsonElement message) =>
        message.GetProperty("from").GetString() + ": " + Unify(message.GetProperty("text").GetString()!);

    private static string Unify(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // Some truths say in words who the recipients are.
    private static List<string>? AccountsOf(JsonElement message) =>
        message.GetProperty("to") is { ValueKind: JsonValueKind.Array } to
            ? to.EnumerateArray().Select(item => item.GetString()!).Order(StringComparer.Ordinal).ToList()
            : null;

    private static string CaptureOf(string truth)
    {
        string stem = truth[..^".truth.json".Length];
        return File.Exists(stem + ".pcapng") ? stem + ".pcapng" : stem + ".pcap";
    }

    private static TheoryData<string> Names(IEnumerable<string> paths)
    {
        string[] names = paths.Select(path => Path.GetRelativePath(SharedCaptures.Folder!, path)).ToArray();
        return new TheoryData<string>(names.Length == 0 ? [""] : names);
    }

    private string? Resolve(string name)
    {
        string? path = SharedCaptures.Folder is null || name.Length == 0 ? null : Path.Combine(
            SharedCaptures.Folder, name);
        if (path is not null && Path.Exists(path))
        {
            return path;
        }

        _output.WriteLine("Skipped: no shared captures (set MSNFORENSICS_CAPTURES).");
        return null;
    }
}
