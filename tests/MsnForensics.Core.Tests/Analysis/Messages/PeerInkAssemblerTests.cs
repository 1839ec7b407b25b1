using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Messages;

/// <summary>Reference: sections 8.5 and 11.4.</summary>
public sealed class PeerInkAssemblerTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";

    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private static readonly byte[] Ink = Encoding.Unicode.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\n\0base64:" + Convert.ToBase64String(Picture));

    [Theory]
    [InlineData(1, 1202)]
    [InlineData(1, 100)]
    [InlineData(2, 100)]
    public void Handwriting_in_packets_is_a_message_seen_on_both_legs(int version, int size)
    {
        AnalysisRun run = Read(Packets(version, size), both: true);
        MsnMessage message = Assert.Single(run.Of<MsnMessage>());
        Assert.Equal((MsnMessageKind.Ink, "image/gif"), (message.Kind, message.ContentType));
        Assert.Equal((Alice, Bob), (message.From, message.To.ToString()));
        Assert.Equal(Picture, message.Attachment!.ToArray());
        Assert.Equal(2, message.Sightings.Count);
        Assert.Equal(1, Assert.Single(run.Of<MsnConversation>()).MessageCount);
        Assert.Equal(Packets(version, size).Count, message.Sightings[0].FrameNumbers.Count);
    }

    [Fact]
    public void A_missing_packet_leaves_no_message()
    {
        IReadOnlyList<byte[]> packets = Packets(1, 100);
        Assert.Empty(Read([packets[0], packets[2]], both: false).Of<MsnMessage>());
    }

    [Fact]
    public void Order_and_repeats_do_not_matter()
    {
        IReadOnlyList<byte[]> packets = Packets(1, 100);
        Assert.Equal(3, packets.Count);
        MsnMessage message = Assert.Single(Read([packets[2], packets[0], packets[0], packets[1]], both: false).Of<MsnMessage>());
        Assert.Equal(Picture, message.Attachment!.ToArray());
    }

    [Fact]
    public void Other_sessions_and_damage_give_nothing()
    {
        foreach (byte[] packet in new[]
        {
            P2PBytes.V1(65, 1, Ink), P2PBytes.V1(64, 1, new byte[50]), P2PBytes.V1(64, 1, [1], 5, 4), new byte[48], [64, 0, 0, 0],
        })
        {
            Assert.Empty(Read([packet], both: false).Of<MsnMessage>());
        }
    }

    private static IReadOnlyList<byte[]> Packets(int version, int size) => version == 1
        ? P2PBytes.Chunks(64, 5, Ink, 0, size).ToList()
        : P2PBytes.Packets(64, 1, Ink, 0x30000000, 3, size).ToList();

    private static AnalysisRun Read(IReadOnlyList<byte[]> packets, bool both)
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob);
        foreach (byte[] packet in packets)
        {
            room.Say(Alice, P2PBytes.Message(Bob, packet, 3));
        }

        return AnalysisRun.Of(
            both ? room.Packets : room.PacketsOf(Alice),
            new AnalysisRequest { Kinds = RecordKinds.Message | RecordKinds.Conversation });
    }
}
