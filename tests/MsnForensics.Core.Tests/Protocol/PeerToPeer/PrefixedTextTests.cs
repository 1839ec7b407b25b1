using System;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class PrefixedTextTests
{
    // Reference: section 7.2.
    private static readonly byte[] Syn = P2PBytes.Hex("80 17 2A 01 08 00 08 00 00 00 73 00 79 00 6E 00 00 00");

    [Fact]
    public void The_text_is_read()
    {
        Assert.True(PrefixedText.TryRead(Syn, out string text));
        Assert.Equal("syn", text);
        Assert.True(PrefixedText.TryRead(ContextBytes.Prefixed("<viewer/>\r\n\r\n"), out text));
        Assert.Equal("<viewer/>\r\n\r\n", text);
    }

    [Fact]
    public void A_cut_text_is_read_as_far_as_it_goes()
    {
        for (int length = 0; length < Syn.Length; length++)
        {
            Assert.Equal(length >= 10, PrefixedText.TryRead(Syn.AsSpan(0, length), out string text));
            Assert.StartsWith(text, "syn", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 40].Sample(bytes =>
        PrefixedText.TryRead(bytes, out string text) || text.Length == 0);
}
