using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.ClientLogs;
using MsnForensics.Analysis.History;
using MsnForensics.Analysis.Host;
using MsnForensics.Capture;
using MsnForensics.Core.Tests.Analysis.Custody;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;
using MsnForensics.Testing.PeerToPeer;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>An unreadable place anywhere in any kind of evidence: what lies before it is read as if the file ended there,
/// and the failure is told.</summary>
public sealed class FailingMediumTests : IDisposable
{
    private readonly CustodyFolder _folder = new();

    public static TheoryData<string> Formats => [.. LogSample.All.Select(sample => sample.Format)];

    public static TheoryData<string> Places => [.. HostSample.All.Select(sample => sample.Place)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pcap")]
    [InlineData("pcapng")]
    [InlineData("gzip")]
    public void A_capture_is_read_up_to_the_place(string format)
    {
        byte[] file = CaptureOf(format);
        int recognized = 0;
        for (int readable = 1; readable < file.Length; readable += 1 + (readable / 7))
        {
            PartialRun run = ReadCapture(new FailingStream(file, readable));
            Assert.Equal("Input/output error", run.Failure?.Message);
            PartialRun cut = ReadCapture(new MemoryStream(file[..readable], false));
            Assert.Equal(cut.Texts, run.Texts);
            if (run.Records.Count > 0)
            {
                Assert.Single(run.Codes, code => code == "CaptureReadFailed");
                Assert.IsType<MsnCapture>(run.Records[^1]);
                recognized++;
            }
        }

        Assert.True(recognized > 10);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_history_is_read_up_to_the_place(string format)
    {
        LogSample sample = LogSample.All.Single(item => item.Format == format);
        int recognized = 0;
        for (int readable = 1; readable < sample.Content.Length; readable += 7)
        {
            PartialRun run = ReadHistory(new FailingStream(sample.Content, readable), sample.Path);
            Assert.Equal("Input/output error", run.Failure?.Message);
            PartialRun cut = ReadHistory(new MemoryStream(sample.Content[..readable], false), sample.Path);
            Assert.Equal(cut.Texts, run.Texts);
            if (cut.Failure is null)
            {
                Assert.Contains("LogReadFailed", run.Codes);
                recognized++;
            }
        }

        Assert.True(recognized > 0);
    }

    [Fact]
    public void A_debug_log_is_read_up_to_the_place()
    {
        byte[] log = Encoding.UTF8.GetBytes(ClientLogText.Chat("2008-03-14 "));
        for (int readable = 1; readable < log.Length; readable += 5)
        {
            PartialRun run = ReadClientLog(new FailingStream(log, readable));
            Assert.Equal("Input/output error", run.Failure?.Message);
            Assert.Equal(ReadClientLog(new MemoryStream(log[..readable], false)).Texts, run.Texts);
            Assert.Single(run.Codes, code => code == "LogReadFailed");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_with_traces_is_read_up_to_the_place(string place)
    {
        HostSample sample = HostSample.All.Single(item => item.Place == place);
        string path = WriteBytes(place, sample.Content);
        foreach (int readable in Enumerable.Range(0, 40).Select(i => sample.Content.Length * i / 40))
        {
            List<string> refused = [];
            HostRequest request = new() { Recurse = true, ComputeHash = true, Refused = (name, _) => refused.Add(name) };
            MsnArtifact[] found = new HostAnalysis(
                request with { Open = new FailingFile(sample.Place, readable).Open }).Read(_folder.Root).ToArray();
            Assert.Equal([path], refused);
            Assert.All(found, artifact => Assert.Null(artifact.Evidence.Sha256));
            Assert.Equal(
                ArtifactRun.Read(place, sample.Content[..readable]).Select(artifact => artifact.Value),
                found.Select(artifact => artifact.Value));
        }
    }

    [Fact]
    public void Files_beside_a_failing_one_are_read()
    {
        HostImage.WriteTo(_folder.Root);
        List<string> refused = [];
        HostRequest request = new() { Recurse = true, Refused = (path, _) => refused.Add(Path.GetFileName(path)) };
        MsnArtifact[] whole = new HostAnalysis(request).Read(_folder.Root).ToArray();
        HostRequest failing = request with { Open = new FailingFile("list.ctt", 150).Open };
        MsnArtifact[] found = new HostAnalysis(failing).Read(_folder.Root).ToArray();
        Assert.Equal(["list.ctt"], refused);
        Assert.Equal(
            whole.Where(artifact => !artifact.Path.EndsWith("list.ctt", StringComparison.Ordinal)).Select(artifact => artifact.RecordId),
            found.Where(artifact => !artifact.Path.EndsWith("list.ctt", StringComparison.Ordinal)).Select(artifact => artifact.RecordId));
    }

    [Fact]
    public void A_picture_that_cannot_be_read_to_its_end_has_no_hash()
    {
        HostImage.WriteTo(_folder.Root);
        HostRequest request = new() { Recurse = true, Open = new FailingFile("TFR2C.dat", 3).Open };
        MsnArtifact picture = new HostAnalysis(request).Read(_folder.Root).Single(item => item.Kind == MsnArtifactKind.ObjectFile);
        Assert.Null(picture.Sha1);
        Assert.Null(picture.Object);
    }

    [Fact]
    public void A_transaction_log_that_fails_is_told_and_the_hive_is_read()
    {
        string hive = WriteBytes("NTUSER.DAT", HostImage.Hive().ToArray());
        WriteBytes("NTUSER.DAT.LOG1", new byte[4096]);
        List<string> refused = [];
        HostRequest request = new()
        {
            Recurse = true, Open = new FailingFile(".LOG1", 512).Open, Refused = (path, _) => refused.Add(path),
        };
        Assert.NotEmpty(new HostAnalysis(request).Read(_folder.Root));
        Assert.Equal([hive + ".LOG1"], refused);
    }

    [Fact]
    public void A_capture_that_cannot_be_hashed_is_read_all_the_same()
    {
        string path = WriteBytes("a.pcap", FirstLookSample.File());
        CaptureSource source = CaptureSource.FromPath(path, null, new FailingFile("a.pcap", 200, failureCount: 1).Open);
        using CaptureAnalysis analysis = new([source], new AnalysisRequest { ComputeHash = true });
        PartialRun run = PartialRun.Of(analysis.Read());
        Assert.Equal("Input/output error", run.Failure?.Message);
        Assert.Equal(AnalysisRun.Of(FirstLookSample.File()).Records.OfType<MsnMessage>().Select(message => message.Text), run.Texts);
        MsnAnomaly anomaly = Assert.Single(run.Records.OfType<MsnAnomaly>(), item => item.Code == "CaptureReadFailed");
        Assert.Equal("Forming the hash failed: Input/output error", anomaly.Detail);
        Assert.All(run.Records, record => Assert.Null(record.Evidence.Sha256));
    }

    [Fact]
    public void A_history_that_cannot_be_hashed_is_read_all_the_same()
    {
        string path = _folder.Add("a.xml", MessageLogText.Example);
        CaptureSource source = CaptureSource.FromPath(path, null, new FailingFile("a.xml", 50, failureCount: 1).Open);
        using HistoryAnalysis analysis = new(source, new HistoryRequest { ComputeHash = true });
        PartialRun run = PartialRun.Of(analysis.Read());
        Assert.Equal("Input/output error", run.Failure?.Message);
        Assert.Equal(HistoryRun.Messages(MessageLogText.Example).Select(message => message.Text), run.Texts);
        Assert.Contains("LogReadFailed", run.Codes);
    }

    private static byte[] CaptureOf(string format)
    {
        byte[] pcap = PacketFile.Pcap(new FileScene(new byte[500]).Switchboard(1));
        if (format != "gzip")
        {
            return format == "pcap" ? pcap : FirstLookSample.File();
        }

        MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(pcap);
        }

        return compressed.ToArray();
    }

    private static PartialRun ReadCapture(Stream file)
    {
        using CaptureAnalysis analysis = new([CaptureSource.FromStream(file, "a.pcap")], new AnalysisRequest());
        return PartialRun.Of(analysis.Read());
    }

    private static PartialRun ReadHistory(Stream log, string path)
    {
        using HistoryAnalysis analysis = new(CaptureSource.FromStream(log, path), new HistoryRequest());
        return PartialRun.Of(analysis.Read());
    }

    private static PartialRun ReadClientLog(Stream log)
    {
        using ClientLogAnalysis analysis = new(CaptureSource.FromStream(log, "MsnMsgr.txt"), new AnalysisRequest());
        return PartialRun.Of(analysis.Read());
    }

    private string WriteBytes(string name, byte[] content)
    {
        string path = _folder.Add(name, "");
        File.WriteAllBytes(path, content);
        return path;
    }
}
