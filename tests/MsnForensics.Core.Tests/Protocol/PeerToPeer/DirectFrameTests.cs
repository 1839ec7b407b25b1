using System;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class DirectFrameTests
{
    private static readonly Guid Nonce = new("00112233-4455-6677-8899-AABBCCDDEEFF");

    // Reference: section 6.3.
    private static readonly byte[] Version1 = P2PBytes.Hex(
        "30 00 00 00 00 00 00 00 88 13 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
        + "00 01 00 00 33 22 11 00 55 44 77 66 88 99 AA BB CC DD EE FF");

    private static readonly byte[] Version2 = P2PBytes.Hex("10 00 00 00 33 22 11 00 55 44 77 66 88 99 AA BB CC DD EE FF");

    [Fact]
    public void Handshakes_of_both_versions_are_read()
    {
        Assert.All(new[] { (Version1, 1), (Version2, 2) }, item =>
        {
            Assert.Equal(ParseStatus.Complete, DirectFrame.TryRead(item.Item1, out int length));
            Assert.Equal(item.Item1.Length - 4, length);
            Assert.True(DirectFrame.TryReadHandshake(item.Item1.AsSpan(4), out Guid nonce, out int version));
            Assert.Equal((Nonce, item.Item2), (nonce, version));
        });
        Assert.Equal(Version1, P2PBytes.Frame(P2PBytes.Handshake(Nonce, true)).Select((value, i) => i is >= 24 and < 32 ? (byte)0 : value));
    }

    [Fact]
    public void The_first_frame_is_known()
    {
        Assert.True(DirectFrame.IsHello("foo\0"u8));
        Assert.False(DirectFrame.IsHello("foo"u8));
        Assert.False(DirectFrame.TryReadHandshake("foo\0"u8, out _, out _));
        Assert.False(DirectFrame.TryReadHandshake(P2PBytes.V1(0, 1, [], flags: 2), out _, out _));
        Assert.False(DirectFrame.TryReadHandshake(P2PBytes.V1(5, 1, [], flags: 0x100), out _, out _));
    }

    [Fact]
    public void Frames_are_waited_for()
    {
        for (int length = 0; length < Version1.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, DirectFrame.TryRead(Version1.AsSpan(0, length), out int announced));
            Assert.Equal(length < 4 ? 0 : 48, announced);
        }
    }

    [Theory]
    [InlineData("00 00 00 00", ParseStatus.Complete, 0)]
    [InlineData("00 00 01 00", ParseStatus.NeedMore, 65536)]
    [InlineData("01 00 01 00", ParseStatus.Invalid, 0)]
    [InlineData("FF FF FF FF", ParseStatus.Invalid, 0)]
    public void Lengths_have_a_limit(string hex, ParseStatus expected, int length)
    {
        Assert.Equal(expected, DirectFrame.TryRead(P2PBytes.Hex(hex), out int announced));
        Assert.Equal(length, announced);
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        ParseStatus status = DirectFrame.TryRead(bytes, out int length);
        DirectFrame.TryReadHandshake(bytes, out _, out _);
        return status != ParseStatus.Complete || length <= bytes.Length - 4;
    });
}
