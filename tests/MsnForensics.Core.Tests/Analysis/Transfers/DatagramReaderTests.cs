using System.Linq;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class DatagramReaderTests
{
    private static readonly IPEndPoint A = IPEndPoint.Parse("203.0.113.45:1044");
    private static readonly IPEndPoint B = IPEndPoint.Parse("203.0.113.99:6891");
    private static readonly byte[] Opening = P2PBytes.Hex("00 00 00 11 00 00 00 00 07 00 01 00 00 00 00 00 00 00 00 00");

    private readonly TransferScene _scene = new();
    private long _frame = 5000;

    private TransferTracker Tracker => _scene.Scene.Hub.Trackers.OfType<TransferTracker>().Single();

    [Fact]
    public void A_packet_of_a_known_session_is_believed_at_once()
    {
        _scene.OfferFile(77, "a.bin", 200);
        Send(P2PBytes.V2(77, 5, new byte[200], 1));
        MsnTransfer transfer = _scene.Single();
        Assert.Equal((MsnTransferOutcome.Completed, MsnTransferRoute.Udp), (transfer.Outcome, transfer.Route));
        Assert.Equal(("udp", -1L), (transfer.DataEvidence.Layer, transfer.DataEvidence.StreamId));
        Assert.Equal([5001L], transfer.DataEvidence.FrameNumbers);
        Assert.StartsWith("1:", transfer.DataEvidence.CommunityId, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_an_opening_packets_are_believed()
    {
        Send(Opening, isWhole: true);
        Send(P2PBytes.V1(77, 5, new byte[200], flags: 0x30));
        Assert.Equal(200, _scene.Single().ReceivedSize);
    }

    [Fact]
    public void Two_packets_of_one_connection_are_believed_and_one_is_not()
    {
        Send(P2PBytes.V2(77, 5, new byte[200], 1, remaining: 100));
        Send(P2PBytes.V2(77, 5, new byte[100], 210, isFirst: false));
        Assert.Equal(300, _scene.Single().ReceivedSize);
        Send(P2PBytes.V2(99, 5, new byte[200], 1), from: B, to: A);
        Assert.Empty(_scene.Complete());
    }

    [Fact]
    public void Other_datagrams_are_none()
    {
        foreach (int length in new[] { 0, 1, 20, 28, 68, 500 })
        {
            Send(P2PBytes.Content(length), isWhole: true);
            Send(new byte[length], isWhole: true);
        }

        Assert.Empty(_scene.Complete());
    }

    private void Send(byte[] packet, bool isWhole = false, IPEndPoint? from = null, IPEndPoint? to = null)
    {
        byte[] header = P2PBytes.Hex("00 00 00 11 00 00 00 22 00 00 00 00 00 00 00 00 00 00 00 00");
        _frame++;
        Tracker.OnDatagram(
            from ?? A, to ?? B, isWhole ? packet : LinkFraming.Concat(header, packet), new FrameReference(0, _frame, _frame * 1_000_000_000));
    }
}
