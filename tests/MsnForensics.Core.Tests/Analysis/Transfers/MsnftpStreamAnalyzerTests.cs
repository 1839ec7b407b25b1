using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class MsnftpStreamAnalyzerTests
{
    private static readonly byte[] File = P2PBytes.Content(50_000);

    [Theory]
    [InlineData("BYE 16777989", MsnTransferOutcome.Completed, "closed by bob@example.org (BYE 16777989)", true)]
    [InlineData(null, MsnTransferOutcome.Completed, null, false)]
    [InlineData("BYE", MsnTransferOutcome.Completed, "closed by bob@example.org (BYE)", false)]
    public void A_file_is_complete_when_the_sizes_agree(string? end, MsnTransferOutcome expected, string? reason, bool isConfirmed)
    {
        MsnTransfer transfer = Single(new FileScene(File).Msnftp(end: end));
        Assert.Equal((expected, reason, isConfirmed), (transfer.Outcome, transfer.Reason, transfer.IsConfirmed));
        MsnTransferPart part = Assert.Single(transfer.Parts);
        Assert.Equal(("203.0.113.45:6891", "203.0.113.99:6891"), (part.Sender, part.Receiver));
        Assert.Equal((0L, 50_000L, MsnTransferRoute.DirectTcp), (part.Offset, part.Length, part.Route));
    }

    [Theory]
    [InlineData(null, MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (end block)")]
    [InlineData("CCL", MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (end block)")]
    [InlineData("BYE 2164261694", MsnTransferOutcome.Cancelled, "cancelled by alice@example.org (end block)")]
    public void An_end_block_before_the_last_byte_cancels(string? end, MsnTransferOutcome expected, string reason)
    {
        MsnTransfer transfer = Single(new FileScene(File).Msnftp(end: end, sent: 20_000));
        Assert.Equal((expected, reason, "20000-49999"), (transfer.Outcome, transfer.Reason, transfer.MissingRanges.ToString()));
    }

    [Theory]
    [InlineData("CCL", MsnTransferOutcome.Cancelled, "cancelled by bob@example.org (CCL)")]
    [InlineData("BYE 2164261682", MsnTransferOutcome.Cancelled, "cancelled by bob@example.org (BYE 2164261682)")]
    [InlineData("BYE 2147942405", MsnTransferOutcome.Failed, "failed, said by bob@example.org (BYE 2147942405)")]
    public void The_receiver_gives_up(string end, MsnTransferOutcome expected, string reason)
    {
        IReadOnlyList<TestPacket> packets = new FileScene(File).Msnftp(end: end);
        int last = Enumerable.Range(0, packets.Count).Last(i => packets[i].Bytes.Length > 1000);
        MsnTransfer transfer = Single(PacketLoss.Lose(packets, Enumerable.Range(last - 20, 22).ToArray()));
        Assert.Equal((expected, reason), (transfer.Outcome, transfer.Reason));
    }

    [Fact]
    public void A_connection_without_its_invitation_names_the_receiver_alone()
    {
        MsnTransfer transfer = Single(Connection(new FileScene(File).Msnftp()));
        Assert.Equal((null, "bob@example.org", MsnTransferOutcome.Completed), (transfer.From, transfer.To.ToString(), transfer.Outcome));
        Assert.Equal(50_000, transfer.DeclaredSize);
        Assert.Equal(["TransferUnnegotiated"], transfer.Anomalies);
    }

    [Fact]
    public void A_wrong_cookie_is_another_transfer()
    {
        IReadOnlyList<TestPacket> packets = new FileScene(File).Msnftp();
        List<TestPacket> changed = packets.Select(packet =>
        {
            int at = packet.Bytes.AsSpan().IndexOf("USR bob@example.org 93301"u8);
            byte[] bytes = packet.Bytes.ToArray();
            if (at >= 0)
            {
                bytes[at + 24] = (byte)'2';
            }

            return packet with { Bytes = bytes };
        }).ToList();
        Assert.Equal(
            ["Accepted 0", "Completed 50000"],
            Read(changed).Of<MsnTransfer>().Select(transfer => transfer.Outcome + " " + transfer.ReceivedSize).Order());
    }

    [Fact]
    public void From_the_middle_of_a_connection_the_rest_is_read()
    {
        IReadOnlyList<TestPacket> packets = Connection(new FileScene(File).Msnftp());
        AnalysisRun run = Read(packets.Skip(packets.Count / 2).ToList());
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal(MsnTransferOutcome.Incomplete, transfer.Outcome);
        Assert.InRange(transfer.ReceivedSize, 15_000, 30_000);
        Assert.Equal("the beginning is missing; its length is unknown", transfer.Reason);
        Assert.Equal("Msnftp", Assert.Single(run.Streams).Protocol);
    }

    [Fact]
    public void Every_byte_is_read_or_counted()
    {
        AnalysisRun run = Read(Connection(new FileScene(File).Msnftp()));
        Assert.Equal(0, Assert.Single(run.Streams).UnparsedBytes);
    }

    private static AnalysisRun Read(IReadOnlyList<TestPacket> packets) => AnalysisRun.Of(
        packets, new AnalysisRequest { Kinds = RecordKinds.Transfer | RecordKinds.Stream });

    private static MsnTransfer Single(IReadOnlyList<TestPacket> packets) => Assert.Single(Read(packets).Of<MsnTransfer>());

    // The packets between the two people, without the switchboard's.
    private static List<TestPacket> Connection(IReadOnlyList<TestPacket> packets) =>
        packets.Where(packet => packet.Bytes.AsSpan(26, 2).SequenceEqual(new byte[] { 203, 0 })).ToList();
}
