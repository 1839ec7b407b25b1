using System;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class UdpFrameTests
{
    [Fact]
    public void The_ids_are_read()
    {
        byte[] datagram = P2PBytes.Hex("11 22 33 44 55 66 77 88 00 00 00 00 00 00 00 00 00 00 00 00 08 00");
        Assert.True(UdpFrame.TryRead(datagram, out UdpFrame frame));
        Assert.Equal(new UdpFrame(0x11223344, 0x55667788), frame);
        Assert.False(UdpFrame.IsOpening(datagram));
        Assert.False(UdpFrame.TryRead(datagram.AsSpan(0, 19), out _));
    }

    [Theory]
    [InlineData("11 22 33 44 00 00 00 00 07 00 01 00 00 00 00 00 00 00 00 00", true)]
    [InlineData("11 22 33 44 00 00 00 00 07 00 01 00 00 00 00 00 00 00 00 00 00", false)]
    [InlineData("11 22 33 44 00 00 00 01 07 00 01 00 00 00 00 00 00 00 00 00", false)]
    [InlineData("11 22 33 44 00 00 00 00 07 01 01 00 00 00 00 00 00 00 00 00", false)]
    [InlineData("11 22 33 44 00 00 00 00 07 00 00 01 00 00 00 00 00 00 00 00", false)]
    public void The_opening_is_known(string hex, bool expected) =>
        Assert.Equal(expected, UdpFrame.IsOpening(P2PBytes.Hex(hex)));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 30].Sample(bytes =>
        UdpFrame.TryRead(bytes, out _) == (bytes.Length >= 20) && (!UdpFrame.IsOpening(bytes) || bytes.Length == 20));
}
