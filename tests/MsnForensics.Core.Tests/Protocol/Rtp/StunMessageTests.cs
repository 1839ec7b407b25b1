using System;
using CsCheck;
using MsnForensics.Protocol.Rtp;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.Rtp;

public sealed class StunMessageTests
{
    [Fact]
    public void A_binding_request_names_its_user()
    {
        byte[] bytes = P2PBytes.Hex(
            "00 01 00 0C 21 12 A4 42 00 01 02 03 04 05 06 07 08 09 0A 0B 00 06 00 06 61 3A 62 63 64 65 00 00");
        Assert.Equal(new StunMessage(1, true, "a:bcde", null), StunMessage.Parse(bytes));
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Null(StunMessage.Parse(bytes.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData("01 01 00 0C 21 12 A4 42 00 01 02 03 04 05 06 07 08 09 0A 0B 00 20 00 08 00 01 3B F9 EA 12 D5 6F")]
    [InlineData("01 01 00 0C 00 00 00 42 00 01 02 03 04 05 06 07 08 09 0A 0B 00 01 00 08 00 01 1A EB CB 00 71 2D")]
    public void An_answer_names_the_public_address(string hex) =>
        Assert.Equal("203.0.113.45:6891", StunMessage.Parse(P2PBytes.Hex(hex))!.Mapped!.ToString());

    [Theory]
    [InlineData("00 09 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("02 01 00 00 21 12 A4 42 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("00 01 00 01 21 12 A4 42 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("")]
    public void Other_datagrams_are_none(string hex) => Assert.Null(StunMessage.Parse(P2PBytes.Hex(hex)));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 60].Sample(bytes =>
        StunMessage.Parse(bytes) is null || bytes.Length >= 20);
}
