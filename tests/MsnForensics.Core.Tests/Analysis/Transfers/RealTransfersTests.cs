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

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>Transfers between real programs, as far as their captures are at hand.</summary>
public sealed class RealTransfersTests
{
    private readonly ITestOutputHelper _output;

    public RealTransfersTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> Truths() => new(SharedCaptures.GetFiles()
        .Where(path => path.EndsWith(".truth.json", StringComparison.Ordinal))
        .Select(path => Path.GetFileName(path)[..^".truth.json".Length]).DefaultIfEmpty(""));

    [Theory]
    [MemberData(nameof(Truths))]
    public void Every_file_that_arrived_is_there_byte_by_byte(string name)
    {
        if (name.Length == 0)
        {
            _output.WriteLine("Skipped: no shared captures (set MSNFORENSICS_CAPTURES).");
            return;
        }

        string stem = Path.Combine(SharedCaptures.Folder!, "real", name);
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(stem + ".truth.json"));
        string path = File.Exists(stem + ".pcapng") ? stem + ".pcapng" : stem + ".pcap";
        AnalysisRun run = AnalysisRun.Of(
            CaptureSource.FromPath(path),
            new AnalysisRequest { Kinds = RecordKinds.Transfer | RecordKinds.Anomaly });
        IReadOnlyList<MsnTransfer> transfers = run.Of<MsnTransfer>();
        foreach (MsnTransfer transfer in transfers)
        {
            _output.WriteLine(
                $"{transfer.TimeUtc} {transfer.Kind} {transfer.From} > {transfer.To} {transfer.FileName} {transfer.DeclaredSize}"
                + $" {transfer.ReceivedSize} {transfer.Outcome} [{transfer.MissingRanges}] {transfer.Route} {transfer.ContentType}"
                + $" {transfer.Sha256?[..8]} {transfer.Sha1dMatches} {transfer.IsConfirmed} {transfer.Reason} {transfer.Anomalies}");
        }

        foreach (string hash in HashesOf(truth.RootElement))
        {
            Assert.Contains(transfers, transfer => transfer.Sha256 == hash && transfer.Outcome == MsnTransferOutcome.Completed);
        }

        Assert.DoesNotContain(transfers, transfer => transfer.Sha1dMatches == false);
    }

    private static IEnumerable<string> HashesOf(JsonElement truth)
    {
        if (truth.TryGetProperty("files", out JsonElement files))
        {
            foreach (JsonElement file in files.EnumerateArray().Where(file => file.GetProperty("on_wire").GetBoolean()))
            {
                yield return file.GetProperty("sha256").GetString()!;
            }
        }

        foreach (string key in new[] { "display_pictures_received", "custom_emoticons_received" })
        {
            if (truth.TryGetProperty(key, out JsonElement objects))
            {
                foreach (JsonElement item in objects.EnumerateArray())
                {
                    yield return item.GetProperty("sha256").GetString()!;
                }
            }
        }
    }
}
