using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Triage;
using MsnForensics.Core.Tests.Analysis.Custody;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Triage;

public sealed class TriageReaderTests : IDisposable
{
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
        Assert.NotEmpty(records.OfType<MsnMessage>());
        Assert.All(records.OfType<MsnMessage>(), message => Assert.NotNull(message.Evidence.Sha256));
    }

    private string WriteCapture(string name)
    {
        string path = _folder.Add(name, "");
        IReadOnlyList<TestPacket> packets = new FileScene(P2PBytes.Content(5000), "report.txt").Msnftp();
        File.WriteAllBytes(path, PacketFile.Pcap(packets));
        return path;
    }

    private IReadOnlyList<TriageItem> Plan(params string[] paths) => PlanWith("options", paths);

    private IReadOnlyList<TriageItem> PlanWith(string options, params string[] paths)
    {
        ManifestLister lister = new(_folder["case"], [], null, null);
        return new TriagePlan(new AnalysisRequest(), options).Items(
            paths, lister.Hash(lister.Files(paths), new FileHasher([]), CancellationToken.None));
    }
}
