using System;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class P2PHeaderTests
{
    // Reference: section 2.10.
    private static readonly byte[] Chunk2 = P2PBytes.Hex(
        "87 D6 12 00 D3 07 00 00 B2 04 00 00 00 00 00 00 D0 07 00 00 00 00 00 00 1E 03 00 00 20 00 00 00"
        + "DA 00 EB 1C 00 00 00 00 00 00 00 00 00 00 00 00");

    private static readonly byte[] Acknowledgement = P2PBytes.Hex(
        "87 D6 12 00 EB 03 00 00 00 00 00 00 00 00 00 00 D0 07 00 00 00 00 00 00 00 00 00 00 02 00 00 00"
        + "D3 07 00 00 DA 00 EB 1C D0 07 00 00 00 00 00 00");

    [Fact]
    public void A_chunk_is_read()
    {
        Assert.True(P2PHeader.TryRead(Chunk2, out P2PHeader header));
        Assert.Equal(new P2PHeader(1234567, 2003, 1202, 2000, 798, 0x20, 0x1CEB00DA, 0, 0), header);
        Assert.Equal(P2PChunkKind.Data, header.Kind);
        Assert.True(header.IsPlausible);
    }

    [Fact]
    public void An_acknowledgement_is_read()
    {
        Assert.True(P2PHeader.TryRead(Acknowledgement, out P2PHeader header));
        Assert.Equal(P2PChunkKind.Acknowledgement, header.Kind);
        Assert.Equal((2003u, 0x1CEB00DAu, 2000ul), (header.AckSessionId, header.AckUniqueId, header.AckSize));
        Assert.True(header.IsPlausible);
    }

    [Fact]
    public void Too_few_bytes_are_no_header()
    {
        for (int length = 0; length < P2PHeader.Size; length++)
        {
            Assert.False(P2PHeader.TryRead(Chunk2.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData(0x00, 0, 700, P2PChunkKind.Slp)]
    [InlineData(0x01000000, 0, 700, P2PChunkKind.Slp)]
    [InlineData(0x00, 64, 700, P2PChunkKind.Ink)]
    [InlineData(0x00, 99, 700, P2PChunkKind.Data)]
    [InlineData(0x20, 99, 700, P2PChunkKind.Data)]
    [InlineData(0x30, 99, 700, P2PChunkKind.Data)]
    [InlineData(0x01000030, 99, 700, P2PChunkKind.Data)]
    [InlineData(0x01, 99, 0, P2PChunkKind.Redirect)]
    [InlineData(0x02, 0, 0, P2PChunkKind.Acknowledgement)]
    [InlineData(0x04, 99, 0, P2PChunkKind.Probe)]
    [InlineData(0x08, 99, 0, P2PChunkKind.Reset)]
    [InlineData(0x40, 99, 0, P2PChunkKind.Close)]
    [InlineData(0x80, 99, 0, P2PChunkKind.Abort)]
    [InlineData(0x80, 99, 5, P2PChunkKind.Data)]
    [InlineData(0x100, 0, 0, P2PChunkKind.Handshake)]
    public void Flags_tell_the_kind(uint flags, uint session, uint length, P2PChunkKind expected) => Assert.Equal(
        expected, new P2PHeader(session, 1, 0, length, length, flags, 0, 0, 0).Kind);

    [Theory]
    [InlineData(0, 100, 100, true)]
    [InlineData(1, 100, 100, false)]
    [InlineData(100, 100, 0, true)]
    [InlineData(101, 100, 0, false)]
    [InlineData(ulong.MaxValue, 100, 100, false)]
    [InlineData(0, 1UL << 40, 100, false)]
    [InlineData(0, (1UL << 40) - 1, 8192, true)]
    [InlineData(0, (1UL << 40) - 1, 8193, false)]
    public void Values_must_fit_each_other(ulong offset, ulong total, uint length, bool expected) => Assert.Equal(
        expected, new P2PHeader(5, 1, offset, total, length, 0x20, 0, 0, 0).IsPlausible);

    [Fact]
    public void Any_48_bytes_give_a_header() => Gen.Byte.Array[P2PHeader.Size].Sample(bytes =>
        P2PHeader.TryRead(bytes, out P2PHeader header) && Enum.IsDefined(header.Kind));
}
