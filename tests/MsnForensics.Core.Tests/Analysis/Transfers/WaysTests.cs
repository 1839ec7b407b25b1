using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>A file of a megabyte on each way: whole, disordered, doubled, with losses, and cut.</summary>
public sealed class WaysTests : IDisposable
{
    private static readonly byte[] File = P2PBytes.Content(1_000_000);

    private static readonly Dictionary<string, Func<FileScene, IReadOnlyList<TestPacket>>> Ways = new()
    {
        ["switchboard 1"] = scene => scene.Switchboard(1),
        ["switchboard 1, both ends"] = scene => scene.Switchboard(1, hasBothLegs: true),
        ["switchboard 2"] = scene => scene.Switchboard(2),
        ["switchboard 2, both ends"] = scene => scene.Switchboard(2, hasBothLegs: true),
        ["notification server"] = scene => scene.Notification(),
        ["direct 1, nonce"] = scene => scene.Direct(1, isHashed: false),
        ["direct 1, hashed nonce"] = scene => scene.Direct(1, isHashed: true),
        ["direct 2, hashed nonce"] = scene => scene.Direct(2, isHashed: true),
        ["direct 2, begun on the switchboard"] = scene => scene.Direct(2, isHashed: true, fromSwitchboard: 400_000),
        ["direct 1, begun on the switchboard"] = scene => scene.Direct(1, isHashed: false, fromSwitchboard: 400_000),
        ["relay 1"] = scene => scene.Relayed(1),
        ["relay 2"] = scene => scene.Relayed(2),
        ["datagrams"] = scene => scene.Udp(),
        ["MSNFTP"] = scene => scene.Msnftp(),
        ["MSNFTP, reversed"] = scene => scene.Msnftp(isReversed: true),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("msnforensics-");

    public static TheoryData<string> Names => new(Ways.Keys);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_extracted_byte_by_byte(string way)
    {
        MsnTransfer transfer = Read(Ways[way](new FileScene(File)));
        AssertWhole(transfer);
        Assert.Equal((FileScene.Alice, FileScene.Bob), (transfer.From, transfer.To.ToString()));
        Assert.Equal(("report.bin", MsnTransferKind.File), (transfer.FileName, transfer.Kind));
        Assert.Empty(transfer.Anomalies);
        Assert.NotEmpty(transfer.Evidence.FrameNumbers);
        Assert.NotEmpty(transfer.DataEvidence.FrameNumbers);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Disorder_and_copies_change_nothing(string way) => AssertWhole(
        Read(PacketLoss.Duplicate(PacketLoss.Reorder(Ways[way](new FileScene(File))))));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_lost_is_told_to_the_byte(string way)
    {
        IReadOnlyList<TestPacket> packets = Ways[way](new FileScene(File));
        int[] full = Enumerable.Range(0, packets.Count).Where(i => packets[i].Bytes.Length > 1000).ToArray();
        int[] lost = [full[full.Length / 3], full[full.Length / 2], full[(full.Length / 2) + 1], full[full.Length * 2 / 3]];
        AssertHolesAreTrue(Read(PacketLoss.Lose(packets, lost)), way.Contains("both ends", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cut_is_told_to_the_byte(string way)
    {
        IReadOnlyList<TestPacket> packets = Ways[way](new FileScene(File));
        MsnTransfer transfer = Read(packets.Take(packets.Count * 3 / 4).ToList());
        Assert.Equal(MsnTransferOutcome.Incomplete, transfer.Outcome);
        Assert.Equal(1_000_000, Assert.Single(transfer.MissingRanges).End);
        AssertHolesAreTrue(transfer, false);
    }

    [Theory]
    [InlineData("switchboard 1", 1202)]
    [InlineData("switchboard 2", 1202)]
    [InlineData("direct 1, nonce", 1352)]
    [InlineData("direct 2, hashed nonce", 1352)]
    [InlineData("datagrams", 1352)]
    [InlineData("MSNFTP", 1460)]
    public void One_lost_packet_leaves_one_hole_of_its_size(string way, int size)
    {
        IReadOnlyList<TestPacket> packets = Ways[way](new FileScene(File));
        int place = Enumerable.Range(packets.Count / 2, 10).First(i => packets[i].Bytes.Length > 1200);
        MsnTransfer transfer = Read(PacketLoss.Lose(packets, place));
        MsnByteRange hole = Assert.Single(transfer.MissingRanges);
        Assert.InRange(hole.Length, size - 3, size);
        AssertHolesAreTrue(transfer, false);
    }

    private static void AssertWhole(MsnTransfer transfer)
    {
        Assert.Empty(transfer.MissingRanges);
        Assert.Equal(MsnTransferOutcome.Completed, transfer.Outcome);
        Assert.Equal((1_000_000L, 1_000_000L), (transfer.DeclaredSize, transfer.ReceivedSize));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(File)).ToLowerInvariant(), transfer.Sha256);
    }

    // What is there is right, what is missing is zero, and the two add up.
    private void AssertHolesAreTrue(MsnTransfer transfer, bool mayBeWhole)
    {
        if (mayBeWhole && transfer.Outcome == MsnTransferOutcome.Completed)
        {
            return;
        }

        Assert.Equal(MsnTransferOutcome.Incomplete, transfer.Outcome);
        Assert.Null(transfer.Sha256);
        Assert.NotEmpty(transfer.MissingRanges);
        Assert.Equal(1_000_000, transfer.ReceivedSize + transfer.MissingRanges.Sum(range => range.Length));
        byte[] expected = File.ToArray();
        foreach (MsnByteRange range in transfer.MissingRanges)
        {
            expected.AsSpan((int)range.Offset, (int)range.Length).Clear();
        }

        using MsnForensics.Analysis.Transfers.KeptContent content =
            Assert.IsType<MsnForensics.Analysis.Transfers.KeptContent>(transfer.Content);
        string path = Path.Combine(_folder.FullName, "content");
        content.WriteTo(path, 1_000_000);
        Assert.Equal(expected, System.IO.File.ReadAllBytes(path));
        System.IO.File.Delete(path);
    }

    private MsnTransfer Read(IReadOnlyList<TestPacket> packets) => Assert.Single(AnalysisRun.Of(
        packets,
        new AnalysisRequest { Kinds = RecordKinds.Transfer, ContentFolder = _folder.FullName }).Of<MsnTransfer>());
}
