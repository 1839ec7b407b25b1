using System;
using CsCheck;
using MsnForensics.Protocol.Rtp;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.Rtp;

public sealed class RtpPacketTests
{
    [Theory]
    [InlineData("80 72 00 05 00 00 01 40 DE AD BE EF AA BB", 12, 2)]
    [InlineData("82 72 00 05 00 00 01 40 DE AD BE EF 00 00 00 01 00 00 00 02 AA BB", 20, 2)]
    [InlineData("90 72 00 05 00 00 01 40 DE AD BE EF BE DE 00 01 00 00 00 00 AA BB", 20, 2)]
    [InlineData("A0 72 00 05 00 00 01 40 DE AD BE EF AA BB 00 02", 12, 2)]
    public void Headers_are_read(string hex, int offset, int length)
    {
        byte[] bytes = P2PBytes.Hex(hex);
        Assert.True(RtpPacket.TryRead(bytes, out RtpPacket packet));
        Assert.Equal(new RtpPacket(114, false, 5, 320, 0xDEADBEEF, offset, length), packet);
        for (int cut = 0; cut < offset; cut++)
        {
            Assert.False(RtpPacket.TryRead(bytes.AsSpan(0, cut), out _));
        }
    }

    [Theory]
    [InlineData("80 C8 00 06 00 00 01 40 DE AD BE EF", true, false)]
    [InlineData("80 F2 00 05 00 00 01 40 DE AD BE EF", false, true)]
    [InlineData("40 72 00 05 00 00 01 40 DE AD BE EF", false, false)]
    [InlineData("A0 72 00 05 00 00 01 40 DE AD BE EF 05", false, false)]
    public void Control_packets_and_others_are_told_apart(string hex, bool isControl, bool isMedia)
    {
        byte[] bytes = P2PBytes.Hex(hex);
        Assert.Equal(isControl, RtpPacket.IsControl(bytes));
        Assert.Equal(isMedia, RtpPacket.TryRead(bytes, out _));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 60].Sample(bytes =>
        !RtpPacket.TryRead(bytes, out RtpPacket packet)
            || packet.PayloadOffset + packet.PayloadLength <= bytes.Length);
}
