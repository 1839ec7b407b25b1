using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Capture.Tunnels;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Capture.Tests.Tunnels;

public sealed class PacketDotNetDecoderTests
{
    private const string Text = "MSG alice@example.com Alice 5\r\nhello";

    private static readonly IPAddress OuterA = IPAddress.Parse("198.51.100.1");
    private static readonly IPAddress OuterB = IPAddress.Parse("198.51.100.2");

    // 802.11 data frame to the distribution system, then LLC and SNAP.
    private static readonly byte[] Wireless = [0x08, 0x01, .. new byte[22], 0xAA, 0xAA, 3, 0, 0, 0, 8, 0];
    private static readonly byte[] WirelessQos = [0x88, 0x01, .. new byte[22], 0, 0, 0xAA, 0xAA, 3, 0, 0, 0, 8, 0];
    private static readonly byte[] Radiotap = [0, 0, 8, 0, 0, 0, 0, 0];

    public static IReadOnlyDictionary<string, (int LinkType, Func<byte[], byte[]> Wrap)> Wrappings { get; } =
        new Dictionary<string, (int LinkType, Func<byte[], byte[]> Wrap)>
        {
            ["802.11"] = (105, ip => [.. Wireless, .. ip]),
            ["802.11 QoS"] = (105, ip => [.. WirelessQos, .. ip]),
            ["802.11 aggregate"] = (105, Aggregate),
            ["radiotap"] = (127, ip => [.. Radiotap, .. Wireless, .. ip]),
            ["PPI"] = (192, ip => [0, 0, 8, 0, 105, 0, 0, 0, .. Wireless, .. ip]),
            ["PPI Ethernet"] = (192, ip => [0, 0, 8, 0, 1, 0, 0, 0, .. LinkFraming.EthernetFrame(ip)]),
            ["Prism"] = (119, ip => [.. new byte[144], .. Wireless, .. ip]),
            ["AVS"] = (163, ip => [0x80, 0x21, 0x10, 1, 0, 0, 0, 64, .. new byte[56], .. Wireless, .. ip]),
            ["MPLS"] = (1, ip => LinkFraming.EthernetFrame(0x8847, [0, 1, 0, 64, 0, 2, 1, 64, .. ip])),
            ["pseudowire"] = (1, ip => LinkFraming.EthernetFrame(
                0x8847, [0, 1, 1, 64, 0, 0, 0, 0, .. LinkFraming.EthernetFrame(ip)])),
            ["IP in IP"] = (101, ip => Outer(4, ip)),
            ["GRE"] = (101, ip => Outer(47, [0, 0, 8, 0, .. ip])),
            ["GRE with everything"] = (101, ip => Outer(47, [0xB0, 0, 8, 0, .. new byte[12], .. ip])),
            ["PPTP"] = (101, ip => Outer(47, [0x30, 0x81, 0x88, 0x0B, .. new byte[12], 0xFF, 3, 0, 0x21, .. ip])),
            ["GRE Ethernet"] = (101, ip => Outer(47, [0, 0, 0x65, 0x58, .. LinkFraming.EthernetFrame(ip)])),
            ["ERSPAN II"] = (101, ip => Outer(
                47, [0x10, 0, 0x88, 0xBE, .. new byte[12], .. LinkFraming.EthernetFrame(ip)])),
            ["L2TP"] = (101, ip => Udp(1701, [0x40, 2, 0, 0, 0, 1, 0, 1, 0xFF, 3, 0, 0x21, .. ip])),
            ["VXLAN"] = (101, ip => Udp(4789, [8, 0, 0, 0, 0, 0, 1, 0, .. LinkFraming.EthernetFrame(ip)])),
            ["Geneve"] = (101, ip => Udp(6081, [0, 0, 0x65, 0x58, 0, 0, 1, 0, .. LinkFraming.EthernetFrame(ip)])),
            ["TZSP"] = (101, ip => Udp(37008, [1, 0, 0, 1, 0, 13, 1, 9, 1, .. LinkFraming.EthernetFrame(ip)])),
            ["four tunnels"] = (101, ip => Outer(4, Outer(4, Outer(4, Outer(4, ip))))),
        };

    public static TheoryData<string> Names() => [.. Wrappings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_wrapping_gives_the_stream_inside(string name)
    {
        RecordingSink sink = RecordingSink.Run(Wrapped(name), tunnels: new PacketDotNetDecoder());
        Assert.Equal(Text, sink.Single.Text(StreamSide.A));
        Assert.Equal(StreamEnd.Finished, sink.Single.End);
        Assert.Empty(sink.Anomalies);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_cut_and_no_flipped_byte_throws(string name)
    {
        TestPacket packet = Wrapped(name)[3];
        List<TestPacket> damaged = [];
        for (int place = 0; place < packet.Bytes.Length; place++)
        {
            damaged.Add(packet with { Bytes = packet.Bytes[..place], OriginalLength = place });
            damaged.Add(packet.Cut(place));
            foreach (byte mask in new byte[] { 0x01, 0x40, 0x80, 0xFF })
            {
                byte[] flipped = (byte[])packet.Bytes.Clone();
                flipped[place] ^= mask;
                damaged.Add(packet with { Bytes = flipped });
            }
        }

        RecordingSink sink = RecordingSink.Run(damaged, tunnels: new PacketDotNetDecoder());
        Assert.Equal(damaged.Count, sink.Statistics!.FrameCount);
    }

    [Theory]
    [InlineData("IPv6 in IPv4")]
    [InlineData("Teredo")]
    public void IPv6_comes_out_of_IPv4(string name)
    {
        TcpConversation conversation = new(
            new IPEndPoint(IPAddress.Parse("2001:db8::1"), 50000), new IPEndPoint(IPAddress.Parse("2001:db8::2"), 1863),
            DateTimeOffset.UnixEpoch) { Link = LinkFraming.Raw };
        conversation.Handshake().FromClient(Text).Close();
        RecordingSink sink = RecordingSink.Run(
            conversation.Packets.Select(packet => packet with
            {
                Bytes = name == "Teredo" ? Udp(3544, packet.Bytes) : Outer(41, packet.Bytes),
            }).Select(packet => packet with { OriginalLength = packet.Bytes.Length }),
            tunnels: new PacketDotNetDecoder());
        Assert.Equal(Text, sink.Single.Text(StreamSide.A));
        Assert.Equal(conversation.Client, sink.Single.Stream.A);
    }

    [Fact]
    public void A_fifth_tunnel_is_not_followed()
    {
        (int linkType, Func<byte[], byte[]> wrap) = Wrappings["four tunnels"];
        TestPacket inner = Conversation().Packets[3];
        byte[] bytes = Outer(4, wrap(inner.Bytes));
        RecordingSink sink = RecordingSink.Run(
            [new TestPacket(inner.Time, linkType, bytes)], tunnels: new PacketDotNetDecoder());
        Assert.Empty(sink.Streams);
        Assert.Equal(1, sink.CountOf(AnomalyCode.TunnelDepthReached));
    }

    [Fact]
    public void Encrypted_wireless_frames_are_counted()
    {
        PacketDotNetDecoder decoder = new();
        byte[] frame = [.. Wireless, .. Conversation().Packets[0].Bytes];
        frame[1] |= 0x40;
        Assert.False(decoder.TryDecodeLink(105, frame, out _));
        Assert.Equal(1, decoder.ProtectedFrameCount);
    }

    [Fact]
    public void A_datagram_on_a_tunnel_port_that_carries_none_stays_a_datagram()
    {
        foreach (int port in new[] { 3544, 1701, 4789, 6081, 37008 })
        {
            TestPacket packet = new(DateTimeOffset.UnixEpoch, 101, Udp(port, "no tunnel at all, just text"u8.ToArray()));
            Assert.Single(RecordingSink.Run([packet], tunnels: new PacketDotNetDecoder()).Datagrams);
        }
    }

    private static TcpConversation Conversation()
    {
        TcpConversation conversation = new() { Link = LinkFraming.Raw };
        return conversation.Handshake().FromClient(Text).Close();
    }

    private static List<TestPacket> Wrapped(string name)
    {
        (int linkType, Func<byte[], byte[]> wrap) = Wrappings[name];
        return [.. Conversation().Packets.Select(packet => new TestPacket(packet.Time, linkType, wrap(packet.Bytes)))];
    }

    private static byte[] Outer(int protocol, byte[] content) => InternetBuilder.Packet(OuterA, OuterB, protocol, content);

    private static byte[] Udp(int port, byte[] content) =>
        InternetBuilder.Udp(new IPEndPoint(OuterA, 40000), new IPEndPoint(OuterB, port), content);

    private static byte[] Aggregate(byte[] ip)
    {
        byte[] other = [.. new byte[12], 0, 9, 0xAA, 0xAA, 3, 0, 0, 0, 8, 6, 1, 0];
        int length = ip.Length + 8;
        return
        [
            0x88, 0x01, .. new byte[22], 0x80, 0, .. other,
            .. new byte[12], (byte)(length >> 8), (byte)length, 0xAA, 0xAA, 3, 0, 0, 0, 8, 0, .. ip,
        ];
    }
}
