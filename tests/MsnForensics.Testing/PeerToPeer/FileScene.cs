using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>
/// Alice sends Bob a file, on each of the ways that there were. The packets come in the order of time, each chunk in a
/// packet of its own where the way allows it.
/// </summary>
public sealed class FileScene
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";
    public const uint Session = 1234567;
    public const uint FileMessage = 2003;
    public const uint AuthCookie = 93301;

    private static readonly DateTimeOffset Start = new(2008, 3, 14, 10, 0, 0, TimeSpan.Zero);
    private static readonly IPEndPoint AliceHome = IPEndPoint.Parse("203.0.113.45:1044");
    private static readonly IPEndPoint BobHome = IPEndPoint.Parse("203.0.113.99:6891");

    private static readonly IPEndPoint Relay = IPEndPoint.Parse("198.51.100.80:443");

    private readonly SlpText _call = new(Alice, Bob, "{66666666-7777-8888-9999-AAAAAAAAAAAA}");
    private uint _identifier = 1000;

    public FileScene(byte[] content, string name = "report.bin")
    {
        Content = content;
        Name = name;
    }

    public static Guid AliceNonce { get; } = new("00112233-4455-6677-8899-AABBCCDDEEFF");

    public static Guid BobNonce { get; } = new("8CC22D13-5B86-4C7B-81F5-0E05017880C2");

    public byte[] Content { get; }

    public string Name { get; }

    /// <summary>Both people's endpoint ids in version 2.</summary>
    private static string AliceEndpoint => Alice + ";{11111111-2222-3333-4444-555555555555}";

    private static string BobEndpoint => Bob + ";{22222222-3333-4444-5555-666666666666}";

    /// <summary>Through a switchboard; the capture shows Alice's connection, or both.</summary>
    public IReadOnlyList<TestPacket> Switchboard(int version, bool hasBothLegs = false, bool isClosed = true)
    {
        SwitchboardRoom room = Negotiated(version);
        foreach (byte[] packet in DataPackets(version, P2PBytes.ChunkSize))
        {
            SayPacket(room, version, true, packet, 2);
        }

        if (version == 1)
        {
            SayPacket(room, 1, false, P2PBytes.Acknowledge(Session, Next(), FileMessage, Content.Length), 2);
        }

        if (isClosed)
        {
            SaySlp(room, version, true, _call.Bye());
        }

        return hasBothLegs ? room.Packets : room.PacketsOf(Alice);
    }

    /// <summary>Agreed in a switchboard, sent over a connection from Alice to Bob.</summary>
    /// <param name="version">Of the packets.</param>
    /// <param name="isHashed">Each side shows a nonce of its own, of which the hash was announced.</param>
    /// <param name="fromSwitchboard">So many bytes go through the switchboard first.</param>
    public IReadOnlyList<TestPacket> Direct(int version, bool isHashed, int fromSwitchboard = 0)
    {
        SwitchboardRoom room = Negotiated(version);
        List<byte[]> chunks = DataPackets(version, 1352).ToList();
        int first = fromSwitchboard / 1352;
        foreach (byte[] packet in chunks.Take(first))
        {
            SayPacket(room, version, true, packet, 2);
        }

        AnnounceDirect(room, version, isHashed);
        DateTimeOffset time = room.PacketsOf(Alice)[^1].Time.AddSeconds(1);
        TcpConversation tcp = new TcpConversation(AliceHome, BobHome, time) { Step = TimeSpan.FromMilliseconds(1) }.Handshake();
        tcp.FromClient(P2PBytes.Frame("foo\0"u8.ToArray()));
        tcp.FromClient(P2PBytes.Frame(P2PBytes.Handshake(AliceNonce, version == 1)));
        tcp.FromServer(P2PBytes.Frame(P2PBytes.Handshake(isHashed ? BobNonce : AliceNonce, version == 1)));
        foreach (byte[] packet in chunks.Skip(first))
        {
            tcp.FromClient(P2PBytes.Frame(packet));
        }

        tcp.FromClient(P2PBytes.Frame(SlpPacket(version, _call.Bye()))).Close();
        return room.PacketsOf(Alice).Concat(tcp.Packets).ToList();
    }

    /// <summary>Agreed in a switchboard, sent over a relay at the port of TLS, which it imitates at first.</summary>
    public IReadOnlyList<TestPacket> Relayed(int version)
    {
        SwitchboardRoom room = Negotiated(version);
        SaySlp(room, version, true, _call.Request(
            "ACK",
            "application/x-msnmsgr-turnsetup",
            "ServerAddress: 198.51.100.80\r\nSessionUsername: dXNlcg==\r\nSessionPassword: c2VjcmV0\r\n\r\n"));
        DateTimeOffset time = room.PacketsOf(Alice)[^1].Time.AddSeconds(1);
        TcpConversation tcp = new TcpConversation(AliceHome, Relay, time) { Step = TimeSpan.FromMilliseconds(1) }.Handshake();
        tcp.FromClient([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0]).FromServer([0x16, 3, 1, 0, 5, 2, 0, 0, 1, 0]);
        tcp.FromClient([0, 3, 0, 0, .. new byte[16]]).FromServer([1, 3, 0, 0, .. new byte[16]]);
        foreach (byte[] packet in DataPackets(version, 1352))
        {
            tcp.FromClient([.. BitConverter.GetBytes(packet.Length), 0, 0, 0, 0, .. packet]);
        }

        return room.PacketsOf(Alice).Concat(tcp.Close().Packets).ToList();
    }

    /// <summary>Agreed in a switchboard, sent in datagrams.</summary>
    public IReadOnlyList<TestPacket> Udp()
    {
        SwitchboardRoom room = Negotiated(2);
        List<TestPacket> packets = room.PacketsOf(Alice).ToList();
        DateTimeOffset time = packets[^1].Time.AddSeconds(1);
        foreach (byte[] packet in DataPackets(2, 1352).Prepend([]))
        {
            byte[] header = P2PBytes.Hex(packet.Length == 0
                ? "00 00 00 11 00 00 00 00 07 00 01 00 00 00 00 00 00 00 00 00"
                : "00 00 00 11 00 00 00 22 00 00 00 00 00 00 00 00 00 00 00 00");
            packets.Add(new TestPacket(
                time,
                LinkFraming.Ethernet.LinkType,
                LinkFraming.Ethernet.Wrap(InternetBuilder.Udp(AliceHome, BobHome, LinkFraming.Concat(header, packet)))));
            time = time.AddMilliseconds(1);
        }

        return packets;
    }

    /// <summary>In datagrams of the notification server, two packets in each.</summary>
    public IReadOnlyList<TestPacket> Notification()
    {
        MsnpConversation leg = MsnpConversation.Open("192.0.2.10:2000", "198.51.100.30:1863", Start);
        leg.Tcp.Step = TimeSpan.FromMilliseconds(1);
        leg.Client("VER 1 MSNP21 CVR0").Server("VER 1 MSNP21 CVR0").Client("USR 2 SSO I " + Alice)
            .Server("USR 2 OK " + Alice + " 1 0");
        leg.Client("SDG 3", Datagram(AliceEndpoint, BobEndpoint, null, SlpPacket(2, Invite())));
        leg.Server("SDG 0", Datagram(BobEndpoint, AliceEndpoint, null, SlpPacket(2, _call.Answer("200 OK", Session), true)));
        byte[][] chunks = DataPackets(2, 500).ToArray();
        for (int i = 0; i < chunks.Length; i += 2)
        {
            leg.Client("SDG " + (4 + i), Datagram(AliceEndpoint, BobEndpoint, "0," + (chunks[i].Length + 4), chunks[i..Math.Min(i + 2, chunks.Length)]));
        }

        leg.Client("SDG 9999", Datagram(AliceEndpoint, BobEndpoint, null, SlpPacket(2, _call.Bye())));
        return leg.Packets;
    }

    /// <summary>An invitation of the old form, and the file's own connection.</summary>
    /// <param name="isReversed">Bob waits for the connection, and Alice opens it.</param>
    /// <param name="end">What Bob says at the end; null for nothing.</param>
    /// <param name="sent">So many bytes are sent; the rest is cancelled by Alice.</param>
    public IReadOnlyList<TestPacket> Msnftp(bool isReversed = false, string? end = "BYE 16777989", int? sent = null)
    {
        SwitchboardRoom room = new SwitchboardRoom("4711", time: Start).Open(Alice, Bob);
        room.Say(Alice, Invitation("Invitation-Command: INVITE\r\nApplication-Name: File Transfer\r\n"
            + "Application-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}\r\nApplication-File: " + Name
            + "\r\nApplication-FileSize: " + P2PBytes.Number(Content.Length) + "\r\n"));
        string endpoint = "IP-Address: 203.0.113.45\r\nPort: 6891\r\nAuthCookie: " + P2PBytes.Number(AuthCookie) + "\r\n";
        room.Say(Bob, Invitation("Invitation-Command: ACCEPT\r\nLaunch-Application: FALSE\r\n"
            + (isReversed ? endpoint + "Sender-Connect: TRUE\r\n" : "Request-Data: IP-Address:\r\n")));
        if (!isReversed)
        {
            room.Say(Alice, Invitation("Invitation-Command: ACCEPT\r\n" + endpoint));
        }

        return room.PacketsOf(Alice).Concat(FileConnection(room.PacketsOf(Alice)[^1].Time, isReversed, end, sent)).ToList();
    }

    /// <summary>A message of the invitation.</summary>
    public static byte[] Invitation(string fields) => MessageBytes.Typed(
        "text/x-msmsgsinvite; charset=UTF-8", fields + "Invitation-Cookie: 85366\r\n\r\n");

    private IReadOnlyList<TestPacket> FileConnection(DateTimeOffset after, bool isReversed, string? end, int? sent)
    {
        TcpConversation tcp = new TcpConversation(
            isReversed ? AliceHome : BobHome, isReversed ? BobHome : new IPEndPoint(AliceHome.Address, 6891), after.AddSeconds(1))
        {
            Step = TimeSpan.FromMilliseconds(1),
        }.Handshake();
        bool isAliceClient = isReversed;
        void FromAlice(byte[] bytes) => tcp.Send(isAliceClient, bytes);
        void FromBob(string line) => tcp.Send(!isAliceClient, Encoding.UTF8.GetBytes(line + "\r\n"));

        FromBob("VER MSNFTP");
        FromAlice("VER MSNFTP\r\n"u8.ToArray());
        FromBob(string.Create(CultureInfo.InvariantCulture, $"USR {Bob} {AuthCookie}"));
        FromAlice(Encoding.UTF8.GetBytes("FIL " + P2PBytes.Number(Content.Length) + "\r\n"));
        FromBob("TFR");
        int length = sent ?? Content.Length;
        byte[] blocks = Enumerable.Range(0, (length + 2044) / 2045)
            .SelectMany(i => Block(Content[(i * 2045)..Math.Min(length, (i + 1) * 2045)])).ToArray();
        FromAlice(sent is null ? blocks : [.. blocks, 1, 0, 0]);
        if (end is not null)
        {
            FromBob(end);
        }

        return tcp.Close().Packets;
    }

    private static byte[] Block(byte[] data) => [0, (byte)data.Length, (byte)(data.Length >> 8), .. data];

    private static byte[] Datagram(string from, string to, string? offsets, params byte[][] packets)
    {
        byte[] body = LinkFraming.Concat(packets.Select(packet => P2PBytes.WithFooter(packet, 2)).ToArray());
        return LinkFraming.Concat(
            Encoding.UTF8.GetBytes(
                "Routing: 1.0\r\nTo: 1:" + to.Replace(";", ";epid=", StringComparison.Ordinal) + "\r\nFrom: 1:"
                + from.Replace(";", ";epid=", StringComparison.Ordinal) + "\r\n\r\nReliability: 1.0\r\n\r\nMessaging: 1.0\r\n"
                + "Message-Type: Data\r\n" + (offsets is null ? "" : "Bridging-Offsets: " + offsets + "\r\n")
                + "Content-Type: application/x-msnmsgrp2p\r\nContent-Transfer-Encoding: binary\r\nContent-Length: "
                + P2PBytes.Number(body.Length) + "\r\n\r\n"),
            body);
    }

    private SwitchboardRoom Negotiated(int version)
    {
        SwitchboardRoom room = new SwitchboardRoom("4711", time: Start).Open(Alice, Bob);
        SaySlp(room, version, true, Invite());
        SaySlp(room, version, false, _call.Answer("200 OK", Session));
        return room;
    }

    private byte[] Invite() => _call.Invite(SlpText.FileGuid, Session, ContextBytes.File(Name, Content.Length));

    private void AnnounceDirect(SwitchboardRoom room, int version, bool isHashed)
    {
        string Nonce(Guid nonce) => isHashed
            ? "Hashed-Nonce: {" + new Guid(Digest.Sha1(nonce.ToByteArray()).AsSpan(0, 16)) + "}\r\n"
            : "Nonce: {" + AliceNonce + "}\r\n";
        SaySlp(room, version, true, _call.Request(
            "INVITE", "application/x-msnmsgr-transreqbody", "Bridges: TCPv1 SBBridge\r\n" + (isHashed ? Nonce(AliceNonce) : "") + "\r\n"));
        SaySlp(room, version, false, _call.Response(
            "200 OK",
            "application/x-msnmsgr-transrespbody",
            "Bridge: TCPv1\r\nListening: true\r\n" + Nonce(BobNonce)
            + "stroPdnAsrddAlanretxE4vPI: 1986:99.311.0.302\r\nIPv4Internal-Addrs: 192.168.1.20\r\nIPv4Internal-Port: 6891\r\n\r\n"));
    }

    private IEnumerable<byte[]> DataPackets(int version, int size) => version == 1
        ? P2PBytes.Chunks(Session, FileMessage, Content, 0x01000030, size)
        : P2PBytes.Packets(Session, 5, Content, 0x30000000, 6, size);

    private byte[] SlpPacket(int version, byte[] message, bool isFromBob = false) => version == 1
        ? P2PBytes.V1(0, Next(), message)
        : P2PBytes.V2(0, 0, message, (isFromBob ? 0x50000000u : 0x40000000u) + (Next() * 4096));

    private void SaySlp(SwitchboardRoom room, int version, bool isFromAlice, byte[] message)
    {
        if (version == 2 || message.Length <= P2PBytes.ChunkSize)
        {
            SayPacket(room, version, isFromAlice, SlpPacket(version, message, !isFromAlice), 0);
            return;
        }

        foreach (byte[] chunk in P2PBytes.Chunks(0, Next(), message, 0))
        {
            SayPacket(room, version, isFromAlice, chunk, 0);
        }
    }

    private static void SayPacket(SwitchboardRoom room, int version, bool isFromAlice, byte[] packet, uint appId)
    {
        string to = isFromAlice ? (version == 2 ? BobEndpoint : Bob) : version == 2 ? AliceEndpoint : Alice;
        string from = isFromAlice ? AliceEndpoint : BobEndpoint;
        room.Say(isFromAlice ? Alice : Bob, P2PBytes.Message(to, packet, appId, version == 2 ? from : null));
    }

    private uint Next() => ++_identifier;
}
