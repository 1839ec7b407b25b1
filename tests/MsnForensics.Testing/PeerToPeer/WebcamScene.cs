using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>Alice shows Bob her webcam, over a connection of the two or over a reflector.</summary>
public sealed class WebcamScene
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";

    private const uint Session = 77;

    private const string Datagrams =
        "<udp><udplocalport>6893</udplocalport><udpexternalip>203.0.113.45</udpexternalip></udp>";

    private static readonly DateTimeOffset Start = new(2008, 3, 14, 10, 0, 0, TimeSpan.Zero);
    private static readonly IPEndPoint AliceHome = IPEndPoint.Parse("203.0.113.45:6893");
    private static readonly IPEndPoint BobHome = IPEndPoint.Parse("203.0.113.99:1055");
    private static readonly IPEndPoint Reflector = IPEndPoint.Parse("198.51.100.50:9010");

    private readonly SlpText _call = new(Alice, Bob, "{66666666-7777-8888-9999-AAAAAAAAAAAA}");
    private uint _identifier = 500;

    public WebcamScene(int pictureCount, int pictureLength = 1800)
    {
        Pictures = Enumerable.Range(0, pictureCount).Select(i => Picture(i, pictureLength)).ToArray();
    }

    /// <summary>Headers and data, the pause left out.</summary>
    public IReadOnlyList<byte[]> Pictures { get; }

    /// <summary>The content as it is saved.</summary>
    public byte[] Content => Pictures.SelectMany(picture => picture).ToArray();

    /// <summary>One picture: each tenth stands alone.</summary>
    public static byte[] Picture(int number, int length)
    {
        byte[] picture = new byte[24 + length];
        BinaryPrimitives.WriteInt16LittleEndian(picture, 24);
        BinaryPrimitives.WriteInt16LittleEndian(picture.AsSpan(2), 320);
        BinaryPrimitives.WriteInt16LittleEndian(picture.AsSpan(4), 240);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(8), length);
        "ML20"u8.CopyTo(picture.AsSpan(12));
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(20), number * 66);
        P2PBytes.Content(length).CopyTo(picture, 24);
        BinaryPrimitives.WriteInt16LittleEndian(picture.AsSpan(24), 256);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(36), number % 10);
        return picture;
    }

    /// <summary>Bob connects to Alice.</summary>
    public IReadOnlyList<TestPacket> Direct(bool isClosed = true)
    {
        SwitchboardRoom room = Negotiated();
        Say(room, true, Document("producer", 142));
        Say(room, false, Document("viewer", 143));
        Say(room, true, "receivedViewerData");
        TcpConversation tcp = Connection(BobHome, AliceHome, room);
        tcp.FromClient("recipientid=142&sessionid=9274\r\n\r\n");
        tcp.FromServer("connected\r\n\r\n");
        tcp.FromClient("connected\r\n\r\n");
        Show(tcp, false);
        tcp.FromServer([0x30, 0, 0, 0, .. new byte[48]]);
        return Finish(room, tcp, isClosed);
    }

    /// <summary>Alice sends to the reflector; the capture shows her connection alone.</summary>
    public IReadOnlyList<TestPacket> Reflected()
    {
        SwitchboardRoom room = Negotiated();
        Say(room, true, "ReflData:" + Convert.ToHexString(Encoding.ASCII.GetBytes("ru=http://198.51.100.50:9010/&ti=55")));
        TcpConversation tcp = Connection(AliceHome, Reflector, room);
        tcp.FromClient("PROD 55 TSP/1.0\r\n\r\n");
        tcp.FromServer("TSP/1.0 200 OK\r\n\r\nCONNECTED\r\n\r\n");
        Show(tcp, true);
        return Finish(room, tcp, true);
    }

    /// <summary>A video conversation: Alice sends so many frames of pictures and of sound in datagrams, each frame in two
    /// parts, two parts in a datagram.</summary>
    public IReadOnlyList<TestPacket> Conversation(int frameCount)
    {
        SwitchboardRoom room = Negotiated();
        Say(room, true, Document("producer", 142, Datagrams));
        Say(room, false, Document("viewer", 143, Datagrams));
        List<TestPacket> packets = [.. room.PacketsOf(Alice)];
        for (int i = 0; i < frameCount; i++)
        {
            byte[] payload = [.. MediaPart(0x62, i, 0), .. MediaPart(0x62, i, 1), .. MediaPart(0x4A, i, 0), .. MediaPart(0x4A, i, 1)];
            packets.Add(new TestPacket(
                packets[^1].Time.AddMilliseconds(40),
                LinkFraming.Ethernet.LinkType,
                LinkFraming.Ethernet.Wrap(InternetBuilder.Udp(AliceHome, BobHome, payload))));
        }

        return packets;
    }

    // Reference: section 7.7.
    private static byte[] MediaPart(byte code, int frame, byte part)
    {
        byte[] packet = new byte[10 + 100];
        packet[0] = code;
        BinaryPrimitives.WriteUInt16LittleEndian(packet.AsSpan(1), 100 << 5);
        packet[3] = part;
        BinaryPrimitives.WriteInt32LittleEndian(packet.AsSpan(4), frame * 40);
        packet[8] = (byte)frame;
        packet[9] = 2;
        return packet;
    }

    private static TcpConversation Connection(IPEndPoint from, IPEndPoint to, SwitchboardRoom room) =>
        new TcpConversation(from, to, room.PacketsOf(Alice)[^1].Time.AddSeconds(1))
        {
            Step = TimeSpan.FromMilliseconds(5),
        }.Handshake();

    private void Show(TcpConversation tcp, bool isFromClient)
    {
        for (int i = 0; i < Pictures.Count; i++)
        {
            tcp.Send(isFromClient, Pictures[i]);
            tcp.Send(!isFromClient, [0xD2, 4, 0, 0]);
            if (i == 2)
            {
                tcp.Send(isFromClient, [24, 1, .. new byte[22]]);
            }
        }
    }

    private SwitchboardRoom Negotiated()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711", time: Start).Open(Alice, Bob);
        Packet(room, true, P2PBytes.V1(0, ++_identifier, _call.Invite(SlpText.WebcamGuid, Session, [], 4)), 0);
        Packet(room, false, P2PBytes.V1(0, ++_identifier, _call.Answer("200 OK", Session)), 0);
        Say(room, true, "syn");
        Say(room, false, "syn");
        Say(room, true, "ack");
        Say(room, false, "ack");
        return room;
    }

    private IReadOnlyList<TestPacket> Finish(SwitchboardRoom room, TcpConversation tcp, bool isClosed)
    {
        List<TestPacket> packets = [.. room.PacketsOf(Alice), .. tcp.Close().Packets];
        if (isClosed)
        {
            int before = room.PacketsOf(Alice).Count;
            Packet(room, true, P2PBytes.V1(0, ++_identifier, _call.Bye()), 0);
            TimeSpan later = packets[^1].Time.AddSeconds(1) - room.PacketsOf(Alice)[before].Time;
            packets.AddRange(room.PacketsOf(Alice).Skip(before).Select(packet => packet with { Time = packet.Time + later }));
        }

        return packets;
    }

    private static string Document(string role, int recipient, string more = "") =>
        $"<{role}><version>2.0</version><rid>{recipient}</rid><session>9274</session><tcp><tcpport>6893</tcpport>"
        + $"<tcpipaddress1>{(role == "producer" ? "203.0.113.45" : "203.0.113.99")}</tcpipaddress1></tcp>{more}</{role}>\r\n\r\n";

    private void Say(SwitchboardRoom room, bool isFromAlice, string text)
    {
        byte[] message = ContextBytes.Prefixed(text);
        foreach (byte[] chunk in P2PBytes.Chunks(Session, ++_identifier, message, 0))
        {
            Packet(room, isFromAlice, chunk, 4);
        }
    }

    private static void Packet(SwitchboardRoom room, bool isFromAlice, byte[] packet, uint appId) =>
        room.Say(isFromAlice ? Alice : Bob, P2PBytes.Message(isFromAlice ? Bob : Alice, packet, appId));
}
