using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>Alice calls Bob: SIP over the notification server, and RTP between the two.</summary>
public sealed class CallScene
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";

    private static readonly IPEndPoint AliceMedia = IPEndPoint.Parse("203.0.113.45:34567");
    private static readonly IPEndPoint BobMedia = IPEndPoint.Parse("203.0.113.99:40000");

    private readonly MsnpConversation _leg = MsnpConversation.Open(
        "203.0.113.45:2000", "198.51.100.30:1863", new DateTimeOffset(2009, 3, 14, 10, 0, 0, TimeSpan.Zero));

    private readonly List<TestPacket> _media = [];
    private int _transaction = 2;

    public CallScene() => _leg.Client("VER 1 MSNP18 CVR0").Server("VER 1 MSNP18 CVR0")
        .Client("USR 2 SSO I " + Alice).Server("USR 2 OK " + Alice + " 1 0");

    public IReadOnlyList<TestPacket> Packets => [.. _leg.Packets, .. _media];

    /// <summary>A message of Alice, cut into so many parts.</summary>
    public CallScene FromAlice(string message, int parts = 1)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(message);
        int size = (bytes.Length + parts - 1) / parts;
        foreach (byte[] part in bytes.Chunk(size))
        {
            _leg.Client("UUN " + P2PBytes.Number(++_transaction) + " " + Bob + " 12", Tunnel(part));
        }

        return this;
    }

    /// <summary>A message of Bob.</summary>
    public CallScene FromBob(string message)
    {
        _leg.Server("UBN " + Bob + " 12", Tunnel(Encoding.UTF8.GetBytes(message)));
        return this;
    }

    public CallScene Note(string text)
    {
        _leg.Server("UBN " + Bob + " 2", Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>RTP packets with these numbers.</summary>
    public CallScene Rtp(bool isFromAlice, int payloadType, uint source, IEnumerable<int> numbers)
    {
        DateTimeOffset time = (_media.Count > 0 ? _media : _leg.Packets)[^1].Time;
        foreach (int number in numbers)
        {
            byte[] packet = new byte[12 + 40];
            packet[0] = 0x80;
            packet[1] = (byte)payloadType;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)number);
            BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), (uint)(number * 320));
            BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), source);
            time = time.AddMilliseconds(20);
            Datagram(isFromAlice, packet, time);
        }

        return this;
    }

    /// <summary>A datagram between the two media endpoints.</summary>
    public void Datagram(bool isFromAlice, byte[] payload, DateTimeOffset time) => _media.Add(new TestPacket(
        time,
        LinkFraming.Ethernet.LinkType,
        LinkFraming.Ethernet.Wrap(InternetBuilder.Udp(
            isFromAlice ? AliceMedia : BobMedia, isFromAlice ? BobMedia : AliceMedia, payload))));

    /// <summary>A message of the call in compact form.</summary>
    public static string Message(string startLine, string method, string body = "", bool isFromAlice = true)
    {
        string from = isFromAlice ? Alice : Bob;
        string to = isFromAlice ? Bob : Alice;
        return startLine + "\r\n"
            + "v: SIP/2.0/TLS 203.0.113.45:2000\r\n"
            + "f: <sip:" + from + ";mepid=AABB>;tag=1;epid=2\r\n"
            + "t: <sip:" + to + ">\r\n"
            + "i: call-1\r\nCSeq: 1 " + method + "\r\n"
            + (body.Length > 0 ? "c: application/sdp\r\n" : "")
            + "l: " + P2PBytes.Number(Encoding.UTF8.GetByteCount(body)) + "\r\n\r\n" + body;
    }

    /// <summary>A description of one medium.</summary>
    public static string Sdp(string address, int port, string lines = "") =>
        "v=0\r\no=- 0 0 IN IP4 " + address + "\r\ns=session\r\nt=0 0\r\nm=audio " + P2PBytes.Number(port)
        + " RTP/AVP 114 111 101\r\nc=IN IP4 " + address + "\r\na=rtpmap:114 x-msrta/16000\r\na=rtpmap:111 SIREN/16000\r\n" + lines;

    private static byte[] Tunnel(byte[] part) => Encoding.UTF8.GetBytes(
        "<sip e=\"base64\" fid=\"1\" i=\"call-1\"><msg>" + Convert.ToBase64String(part) + "</msg></sip>");
}
