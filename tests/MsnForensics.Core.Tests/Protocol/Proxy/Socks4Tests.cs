using System;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Core.Tests.Protocol.Proxy;

public sealed class Socks4Tests
{
    private static readonly byte[] ByAddress =
        [4, 1, 0x07, 0x47, 192, 0, 2, 20, .. "alice"u8, 0];

    private static readonly byte[] ByName =
        [4, 1, 0x07, 0x47, 0, 0, 0, 1, 0, .. "messenger.hotmail.com"u8, 0];

    [Fact]
    public void Request_by_address_is_read()
    {
        byte[] bytes = [.. ByAddress, .. "VER 1"u8];
        Assert.Equal(ParseStatus.Complete, Socks4.TryReadRequest(bytes, out ProxyRequest request));
        Assert.Equal(
            new ProxyRequest
            {
                Kind = ProxyKind.Socks4,
                IsConnect = true,
                Host = "192.0.2.20",
                Port = 1863,
                User = "alice",
                Length = ByAddress.Length,
            },
            request);
    }

    [Fact]
    public void Request_by_name_is_read()
    {
        Assert.Equal(ParseStatus.Complete, Socks4.TryReadRequest(ByName, out ProxyRequest request));
        Assert.Equal("messenger.hotmail.com", request.Host);
        Assert.Equal(1863, request.Port);
        Assert.Null(request.User);
        Assert.Equal(ByName.Length, request.Length);
    }

    [Fact]
    public void Truncation_at_every_byte_asks_for_more()
    {
        foreach (byte[] bytes in new[] { ByAddress, ByName })
        {
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.Equal(ParseStatus.NeedMore, Socks4.TryReadRequest(bytes.AsSpan(0, length), out ProxyRequest part));
                Assert.Equal(0, part.Length);
                Assert.Equal(length >= 8 ? 1863 : 0, part.Port);
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 5 })]
    [InlineData(new byte[] { 4, 0 })]
    [InlineData(new byte[] { 4, 3, 0, 80 })]
    public void Other_bytes_are_refused(byte[] bytes) =>
        Assert.Equal(ParseStatus.Invalid, Socks4.TryReadRequest(bytes, out _));

    [Fact]
    public void Bind_is_no_connection()
    {
        byte[] bytes = [.. ByAddress];
        bytes[1] = 2;
        Assert.Equal(ParseStatus.Complete, Socks4.TryReadRequest(bytes, out ProxyRequest request));
        Assert.False(request.IsConnect);
    }

    [Fact]
    public void Names_are_limited()
    {
        byte[] user = [4, 1, 0, 80, 0, 0, 0, 1, .. Enumerable.Repeat((byte)'u', 255)];
        Assert.Equal(ParseStatus.NeedMore, Socks4.TryReadRequest(user, out _));
        Assert.Equal(ParseStatus.Invalid, Socks4.TryReadRequest([.. user, (byte)'u'], out _));
        byte[] host = [.. user, 0, .. Enumerable.Repeat((byte)'h', 255)];
        Assert.Equal(ParseStatus.NeedMore, Socks4.TryReadRequest(host, out _));
        Assert.Equal(ParseStatus.Complete, Socks4.TryReadRequest([.. host, 0], out _));
        Assert.Equal(ParseStatus.Invalid, Socks4.TryReadRequest([.. host, (byte)'h', 0], out _));
    }

    [Theory]
    [InlineData(0x5A, true)]
    [InlineData(0x5B, false)]
    [InlineData(0x5C, false)]
    [InlineData(0x5D, false)]
    public void Reply_is_read(byte code, bool isAccepted)
    {
        byte[] bytes = [0, code, 0x07, 0x47, 192, 0, 2, 20, (byte)'V'];
        for (int length = 0; length < 8; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, Socks4.TryReadReply(bytes.AsSpan(0, length), out _));
        }

        Assert.Equal(ParseStatus.Complete, Socks4.TryReadReply(bytes, out ProxyReply reply));
        Assert.Equal(new ProxyReply(isAccepted, code, 8), reply);
    }

    [Theory]
    [InlineData(new byte[] { 4 })]
    [InlineData(new byte[] { 0, 0x59 })]
    [InlineData(new byte[] { 0, 0x5E, 0, 0, 0, 0, 0, 0 })]
    public void Other_reply_is_refused(byte[] bytes) =>
        Assert.Equal(ParseStatus.Invalid, Socks4.TryReadReply(bytes, out _));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte[0, 6].Array[0, 40].Sample(bytes =>
        (Socks4.TryReadRequest(bytes, out ProxyRequest request) != ParseStatus.Complete || request.Length <= bytes.Length)
        && (Socks4.TryReadReply(bytes, out ProxyReply reply) != ParseStatus.Complete || reply.Length <= bytes.Length));
}
