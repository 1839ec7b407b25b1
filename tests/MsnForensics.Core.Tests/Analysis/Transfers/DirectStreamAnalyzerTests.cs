using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class DirectStreamAnalyzerTests
{
    private static readonly byte[] File = P2PBytes.Content(40_000);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void The_nonce_tells_whose_connection_it_is(int version, bool isHashed)
    {
        AnalysisRun run = Read(new FileScene(File).Direct(version, isHashed));
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal((MsnTransferRoute.DirectTcp, MsnTransferOutcome.Completed), (transfer.Route, transfer.Outcome));
        Assert.Equal("0-39999 DirectTcp 203.0.113.45:1044 > 203.0.113.99:6891", transfer.Parts.ToString());
        MsnStream stream = Assert.Single(run.Streams, stream => stream.Protocol == "MsnDirect");
        Assert.Equal(0, stream.UnparsedBytes);
    }

    [Fact]
    public void A_change_of_the_way_is_told_by_its_parts()
    {
        MsnTransfer transfer = Assert.Single(
            Read(new FileScene(File).Direct(1, false, fromSwitchboard: 20_000)).Of<MsnTransfer>());
        Assert.Equal(MsnTransferRoute.Switchboard | MsnTransferRoute.DirectTcp, transfer.Route);
        Assert.Equal(["0-18927 Switchboard", "18928-39999 DirectTcp"], transfer.Parts.Select(
            part => new MsnByteRange(part.Offset, part.Length) + " " + part.Route));
    }

    [Fact]
    public void Without_the_negotiation_the_content_is_there_and_nobody_named()
    {
        MsnTransfer transfer = Assert.Single(Read(Connection(2)).Of<MsnTransfer>());
        Assert.Equal((MsnTransferOutcome.Completed, 40_000L), (transfer.Outcome, transfer.ReceivedSize));
        Assert.Null(transfer.From);
        Assert.Equal(["TransferUnnegotiated"], transfer.Anomalies);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_middle_of_a_connection_is_known_by_its_packets(int version)
    {
        AnalysisRun run = Read(Connection(version).Skip(30).ToList());
        Assert.Equal("MsnDirect", Assert.Single(run.Streams).Protocol);
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal(MsnTransferOutcome.Incomplete, transfer.Outcome);
        Assert.InRange(transfer.ReceivedSize, 20_000, 39_000);
    }

    [Fact]
    public void Behind_a_hole_over_a_frame_s_head_the_next_frame_is_found()
    {
        // Frames over segment borders: the lost segments hold heads.
        TcpConversation tcp = new TcpConversation().Handshake();
        byte[] stream = P2PBytes.Packets(77, 5, File, 0x30000000, 6, 1000).Select(P2PBytes.Frame)
            .Prepend(P2PBytes.Frame(P2PBytes.Handshake(FileScene.AliceNonce, false)))
            .Prepend(P2PBytes.Frame("foo\0"u8.ToArray())).SelectMany(frame => frame).ToArray();
        tcp.FromClient(stream);
        int[] data = Enumerable.Range(0, tcp.Packets.Count).Where(i => tcp.Packets[i].Bytes.Length > 100).ToArray();
        MsnTransfer transfer = Assert.Single(Read(PacketLoss.Lose(tcp.Packets, data[5], data[12])).Of<MsnTransfer>());
        Assert.Equal(40_000, transfer.ReceivedSize + transfer.MissingRanges.Sum(range => range.Length));
        Assert.Equal(2, transfer.MissingRanges.Count);
        Assert.All(transfer.MissingRanges, range => Assert.InRange(range.Length, 1000, 3000));
    }

    private static List<TestPacket> Connection(int version) => new FileScene(File).Direct(version, isHashed: true)
        .Where(packet => packet.Bytes.AsSpan(26, 2).SequenceEqual(new byte[] { 203, 0 })).ToList();

    private static AnalysisRun Read(IReadOnlyList<TestPacket> packets) => AnalysisRun.Of(
        packets, new AnalysisRequest { Kinds = RecordKinds.Transfer | RecordKinds.Stream });
}
