using System;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class P2PNonceTests
{
    // Reference: sections 6.3 and 11.2.
    [Theory]
    [InlineData("33221100554477668899AABBCCDDEEFF", "{00112233-4455-6677-8899-AABBCCDDEEFF}", "{2791B933-33CC-EDB4-9F26-B11AB76E8E2D}")]
    [InlineData("37292D12865C7B4C81F50E05017880C2", null, "{2B95F56D-9CA0-9A64-82CE-ADC1F3C55845}")]
    public void A_nonce_is_read_and_hashed(string wire, string? text, string hash)
    {
        Guid nonce = P2PNonce.Read(P2PBytes.Hex(wire));
        Assert.Equal(text ?? nonce.ToString(), text is null ? nonce.ToString() : nonce.ToString("B").ToUpperInvariant());
        Assert.Equal(new Guid(hash), P2PNonce.Hash(nonce));
    }

    [Theory]
    [InlineData("{00112233-4455-6677-8899-AABBCCDDEEFF}", true)]
    [InlineData(" {00112233-4455-6677-8899-aabbccddeeff} ", true)]
    [InlineData("{00000000-0000-0000-0000-000000000000}", false)]
    [InlineData("{00112233}", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Zero_and_nonsense_are_no_nonce(string? text, bool expected) =>
        Assert.Equal(expected, P2PNonce.Parse(text) is not null);
}
