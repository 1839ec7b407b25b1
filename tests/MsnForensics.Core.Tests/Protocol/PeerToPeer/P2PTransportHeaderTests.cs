using System;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class P2PTransportHeaderTests
{
    // Reference: section 3.7.
    private static readonly byte[] Syn = P2PBytes.Hex(
        "18 03 02 A7 10 00 00 00 01 0C 00 02 00 00 00 0E 00 00 0F 01 00 00 00 00");

    private static readonly byte[] Answer = P2PBytes.Hex(
        "1C 02 00 00 20 00 00 00 02 04 10 00 02 A7 01 0C 00 02 00 00 00 0E 00 00 0F 01 00 00");

    [Fact]
    public void The_opening_is_read()
    {
        Assert.True(P2PTransportHeader.TryRead(Syn, out P2PTransportHeader header));
        Assert.Equal(new P2PTransportHeader(24, 3, 679, 0x10000000, null, null, true), header);
        Assert.True(header.IsFirst && header.AsksForAcknowledgement);
    }

    [Fact]
    public void Its_answer_is_read()
    {
        Assert.True(P2PTransportHeader.TryRead(Answer, out P2PTransportHeader header));
        Assert.Equal(new P2PTransportHeader(28, 2, 0, 0x20000000, 0x100002A7, null, true), header);
    }

    [Fact]
    public void A_missing_sequence_number_is_read()
    {
        byte[] bytes = P2PBytes.Hex("10 00 00 00 20 00 00 00 03 04 10 00 02 A7 00 00");
        Assert.True(P2PTransportHeader.TryRead(bytes, out P2PTransportHeader header));
        Assert.Equal(0x100002A7u, header.NakSequence);
    }

    [Fact]
    public void Too_few_bytes_are_no_header()
    {
        for (int length = 0; length < Answer.Length; length++)
        {
            Assert.False(P2PTransportHeader.TryRead(Answer.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData("04 00 00 00 00 00 00 00")]
    [InlineData("09 00 00 00 00 00 00 00 00")]
    [InlineData("08 04 00 00 00 00 00 00")]
    [InlineData("0C 00 00 00 00 00 00 00 02 04 00 00")]
    [InlineData("0C 00 00 00 00 00 00 00 00 00 00 02 02", true)]
    [InlineData("10 00 00 00 00 00 00 00 09 01 00 02 00 00 00 00", true)]
    public void Impossible_lengths_and_lists_are_refused(string hex, bool expected = false) => Assert.Equal(
        expected, P2PTransportHeader.TryRead(P2PBytes.Hex(hex), out _));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 300].Sample(bytes =>
        !P2PTransportHeader.TryRead(bytes, out P2PTransportHeader header)
            || (header.HeaderLength <= bytes.Length && header.MessageLength <= ushort.MaxValue));
}
