using System;
using System.Linq;
using System.Net;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class InternetPacketTests
{
    private static readonly IPAddress A4 = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress B4 = IPAddress.Parse("10.0.0.2");
    private static readonly IPAddress A6 = IPAddress.Parse("2001:db8::1");
    private static readonly IPAddress B6 = IPAddress.Parse("2001:db8::2");

    [Fact]
    public void Read_steps_over_IPv4_options()
    {
        byte[] packet = InternetBuilder.Packet(A4, B4, 6, [1, 2, 3], options: [1, 1, 1, 0]);
        Assert.Equal(InternetResult.Read, InternetPacket.Read(packet, packet.Length, out InternetPacket header));
        Assert.Equal((24, 3, 6), (header.PayloadOffset, header.PayloadLength, header.Protocol));
        Assert.Equal(A4, header.Source.ToIPAddress());
        Assert.Equal(B4, header.Destination.ToIPAddress());
    }

    [Fact]
    public void Read_walks_IPv6_extension_headers()
    {
        // Destination options (60), routing (43), authentication (51), atomic fragment (44).
        byte[] chain =
        [
            43, 0, 0, 0, 0, 0, 0, 0,
            51, 1, .. new byte[14],
            44, 1, .. new byte[10],
            6, 0, 0, 0, 0, 0, 0, 9,
        ];
        byte[] packet = InternetBuilder.Packet(A6, B6, 6, [1, 2, 3], options: chain);
        Assert.Equal(InternetResult.Read, InternetPacket.Read(packet, packet.Length, out InternetPacket header));
        Assert.Equal((84, 3, 6), (header.PayloadOffset, header.PayloadLength, header.Protocol));
        Assert.False(header.IsFragment);
        Assert.Equal(A6, header.Source.ToIPAddress());
    }

    [Fact]
    public void Read_skips_an_authentication_header_of_IPv4()
    {
        byte[] packet = InternetBuilder.Packet(A4, B4, 51, [17, 1, .. new byte[10], 1, 2]);
        Assert.Equal(InternetResult.Read, InternetPacket.Read(packet, packet.Length, out InternetPacket header));
        Assert.Equal((32, 2, 17), (header.PayloadOffset, header.PayloadLength, header.Protocol));
    }

    [Fact]
    public void Read_refuses_an_endless_chain()
    {
        byte[] chain = [.. Enumerable.Range(0, 40).SelectMany(_ => new byte[] { 60, 0, 0, 0, 0, 0, 0, 0 })];
        byte[] packet = InternetBuilder.Packet(A6, B6, 6, [], options: chain);
        Assert.Equal(InternetResult.Malformed, InternetPacket.Read(packet, packet.Length, out _));
    }

    [Fact]
    public void Read_tells_a_cut_header_from_an_impossible_one()
    {
        byte[] packet = InternetBuilder.Packet(A4, B4, 6, new byte[20]);
        Assert.Equal(InternetResult.Truncated, InternetPacket.Read(packet.AsSpan(0, 12), packet.Length, out _));
        Assert.Equal(InternetResult.Malformed, InternetPacket.Read(packet.AsSpan(0, 12), 12, out _));
        packet[0] = 0x44;
        Assert.Equal(InternetResult.Malformed, InternetPacket.Read(packet, packet.Length, out _));
        packet[0] = 0x95;
        Assert.Equal(InternetResult.Malformed, InternetPacket.Read(packet, packet.Length, out _));
    }

    [Fact]
    public void Read_never_believes_more_than_was_on_the_wire()
    {
        byte[] packet = InternetBuilder.Packet(A4, B4, 6, new byte[20]);
        packet[2] = 0xFF;
        Assert.Equal(InternetResult.Read, InternetPacket.Read(packet, packet.Length, out InternetPacket header));
        Assert.Equal(20, header.PayloadLength);
    }
}
