using System;
using CsCheck;
using MsnForensics.Protocol.Webcam;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.Webcam;

public sealed class MediaPacketTests
{
    // Reference: section 7.7.
    [Fact]
    public void A_header_is_read()
    {
        byte[] bytes = P2PBytes.Hex("62 80 3E 00 10 27 00 00 07 02");
        Assert.True(MediaPacket.TryRead(bytes, out MediaPacket packet));
        Assert.Equal(new MediaPacket(MediaPacket.Video, 500, 0, 10000, 7, 2), packet);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.False(MediaPacket.TryRead(bytes.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData("4A 00 00 00 10 27 00 00 07 02", true)]
    [InlineData("4A 20 00 00 10 27 00 00 07 02 AA", true)]
    [InlineData("4A 20 00 00 10 27 00 00 07 02 AA 62 00 00 00 10 27 00 00 07 02", true)]
    [InlineData("4A 20 00 00 10 27 00 00 07 02", false)]
    [InlineData("4A 00 00 00 10 27 00 00 07 02 AA", false)]
    [InlineData("48 00 00 00 10 27 00 00 07 02", false)]
    [InlineData("", false)]
    public void Packets_fill_a_datagram(string hex, bool expected) =>
        Assert.Equal(expected, MediaPacket.Tiles(P2PBytes.Hex(hex)));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 60].Sample(bytes =>
        !MediaPacket.TryRead(bytes, out MediaPacket packet) || (packet.PayloadLength < 2048 && !(MediaPacket.Tiles(bytes) && bytes.Length < 10)));
}
