using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Triage;
using MsnForensics.Core.Tests.Analysis.Custody;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Triage;

public sealed class TriageReaderTests : IDisposable
{
    private const string HostFileText = "<?xml version=\"1.0\"?><messenger><service name=\".NET Messenger Service\">"
        + "<contactlist><contact>bob@example.com</contact><contact>carol@example.com</contact></contactlist></service></messenger>";

    private readonly CustodyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evidence_is_known_by_its_content_whatever_its_name()
    {
        string capture = WriteCapture("image/Photos/holiday.jpg");
        string log = _folder.Add("image/a/History/x.xml", "<Log FirstSessionID=\"1\" LastSessionID=\"1\"></Log>");
        string other = _folder.Add("other.bin", "nothing at all");
        IReadOnlyList<TriageItem> items = Plan(_folder["image"], other);
        Assert.Equal(
            [
                "Host " + _folder["image"],
                "Capture " + capture,
                "History " + log,
                "Host " + other,
            ],
            items.Select(item => item.Kind + " " + item.Path));
    }

    [Fact]
    public void A_key_changes_with_path_bytes_and_options_alone()
    {
        string path = WriteCapture("a.pcap");
        string key = Plan(path).Single().Key;
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(key, Plan(path).Single().Key);
        Assert.NotEqual(key, PlanWith("other options", path).Single().Key);
        File.AppendAllText(path, "x");
        Assert.NotEqual(key, Plan(path).Single().Key);
    }

    [Fact]
    public void Contents_of_transfers_are_saved_beside_their_records()
    {
        string path = WriteCapture("a.pcap");
        TriageReader reader = new(new AnalysisRequest()) { FileFolder = _folder["files"] };
        List<MsnRecord> records = reader.Read(Plan(path).Single(), CancellationToken.None).ToList();
        MsnTransferFile file = Assert.Single(records.OfType<MsnTransferFile>());
        Assert.Equal(P2PBytes.Content(5000), File.ReadAllBytes(file.Path));
        TriageReader rooted = new(new AnalysisRequest()) { FileFolder = _folder["case/files"], Root = _folder["case"] };
        MsnTransferFile named = rooted.Read(Plan(path).Single(), CancellationToken.None).OfType<MsnTransferFile>().Single();
        Assert.Equal("files/report.txt", named.Path);
        Assert.Equal(file.RecordId, named.RecordId);
        Assert.NotEmpty(records.OfType<MsnMessage>());
        Assert.All(records.OfType<MsnMessage>(), message => Assert.NotNull(message.Evidence.Sha256));
    }

    [Fact]
    public void Evidence_without_hash_is_planned_and_read_up_to_its_failure()
    {
        string capture = WriteCapture("a.pcap");
        string log = _folder.Add("b.xml", MessageLogText.Example);
        string other = _folder.Add("c.ctt", HostFileText);
        IReadOnlyList<TriageItem> items = new TriagePlan(new AnalysisRequest(), "options").Items(
            [capture, log, other],
            new[] { capture, log, other }.Select(path => new MsnManifestFile { Path = path, Length = 1 }).ToArray());
        Assert.Equal(
            [MsnEvidenceKind.Capture, MsnEvidenceKind.History, MsnEvidenceKind.Host], items.Select(item => item.Kind));
        Assert.All(items, item => Assert.False(item.IsHashed));
        Assert.All(items, item => Assert.Null(item.Sha256));
        string[] found = items.Select(item => Describe(ReadFailing(item))).ToArray();
        Assert.Equal(
            [
                "Input/output error MsnCapture, MsnMessage CaptureReadFailed",
                "Input/output error MsnMessage LogReadFailed",
                "Input/output error MsnArtifact ",
            ],
            found);
    }

    [Fact]
    public void A_file_that_fails_in_a_folder_is_refused_and_the_others_are_read()
    {
        HostImage.WriteTo(_folder["image"]);
        TriageItem item = Plan(_folder["image"]).Single(item => item.Kind == MsnEvidenceKind.Host);
        List<string> refused = [];
        TriageReader reader = new(new AnalysisRequest())
        {
            Open = new FailingFile("NTUSER.DAT", 5000).Open, Refused = (path, _) => refused.Add(path),
        };
        PartialRun run = PartialRun.Of(reader.Read(item, CancellationToken.None));
        Assert.Null(run.Failure);
        Assert.Equal([_folder["image/NTUSER.DAT"]], refused);
        Assert.Contains(run.Records.OfType<MsnArtifact>(), artifact => artifact.Kind == MsnArtifactKind.ProgramRun);
    }

    [Theory]
    [InlineData("a.pcap")]
    [InlineData("b.xml")]
    [InlineData("c.ctt")]
    public void Evidence_that_is_gone_when_it_is_to_be_read_fails(string name)
    {
        string path = name == "a.pcap" ? WriteCapture(name) : _folder.Add(name, name == "b.xml" ? MessageLogText.Example : HostFileText);
        TriageItem item = Plan(path).Single();
        File.Delete(path);
        PartialRun run = PartialRun.Of(new TriageReader(new AnalysisRequest()).Read(item, CancellationToken.None));
        Assert.IsType<FileNotFoundException>(run.Failure);
        Assert.Empty(run.Records);
    }

    [Fact]
    public void Evidence_that_is_gone_when_it_is_planned_is_told()
    {
        string path = WriteCapture("a.pcap");
        IReadOnlyList<MsnManifestFile> files = Hash(path);
        File.Delete(path);
        List<string> refused = [];
        TriagePlan plan = new(new AnalysisRequest(), "options") { Refused = (gone, _) => refused.Add(gone) };
        Assert.Empty(plan.Items([path], files));
        Assert.Equal([path], refused);
    }

    [Fact]
    public void Evidence_that_was_shortened_is_read_as_far_as_it_goes()
    {
        string path = WriteCapture("a.pcap");
        TriageItem item = Plan(path).Single();
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(file.Length * 2 / 3);
        }

        PartialRun run = PartialRun.Of(new TriageReader(new AnalysisRequest()).Read(item, CancellationToken.None));
        Assert.Null(run.Failure);
        Assert.Contains("CaptureTruncated", run.Codes);
        Assert.NotEmpty(run.Records.OfType<MsnMessage>());
    }

    private static PartialRun ReadFailing(TriageItem item)
    {
        FailingFile medium = new(item.Path, (int)new FileInfo(item.Path).Length * 4 / 5);
        TriageReader reader = new(new AnalysisRequest()) { Open = medium.Open };
        return PartialRun.Of(reader.Read(item, CancellationToken.None));
    }

    private static string Describe(PartialRun run) => run.Failure?.Message + " "
        + string.Join(", ", run.Records.Where(record => record is MsnCapture or MsnMessage or MsnArtifact)
            .Select(record => record.GetType().Name).Distinct().Order()) + " "
        + string.Join(", ", run.Codes.Where(code => code.EndsWith("ReadFailed", StringComparison.Ordinal)));

    private string WriteCapture(string name)
    {
        string path = _folder.Add(name, "");
        IReadOnlyList<TestPacket> packets = new FileScene(P2PBytes.Content(5000), "report.txt").Msnftp();
        File.WriteAllBytes(path, PacketFile.Pcap(packets));
        return path;
    }

    private IReadOnlyList<TriageItem> Plan(params string[] paths) => PlanWith("options", paths);

    private IReadOnlyList<TriageItem> PlanWith(string options, params string[] paths) =>
        new TriagePlan(new AnalysisRequest(), options).Items(paths, Hash(paths));

    private IReadOnlyList<MsnManifestFile> Hash(params string[] paths)
    {
        ManifestLister lister = new(_folder["case"], [], null, null);
        return lister.Hash(lister.Files(paths), new FileHasher([]), CancellationToken.None);
    }
}
