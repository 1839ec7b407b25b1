using System;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Core.Tests.Protocol.Proxy;

public sealed class Socks5Tests
{
    private static readonly byte[] Port = [0x07, 0x47];
    private static readonly byte[] Plain = [5, 1, 0, 5, 1, 0, 1, 192, 0, 2, 20, .. Port];
    private static readonly byte[] Named = [5, 2, 0, 2, 5, 1, 0, 3, 21, .. "messenger.hotmail.com"u8, .. Port];
    private static readonly byte[] Long = [5, 1, 0, 5, 1, 0, 4, 0x20, 1, 0x0D, 0xB8, .. new byte[11], 1, .. Port];

    private static readonly byte[] WithCredentials =
        [5, 2, 0, 2, 1, 5, .. "alice"u8, 6, .. "secret"u8, 5, 1, 0, 1, 192, 0, 2, 20, .. Port];

    public static TheoryData<string> Requests => new("Plain", "Named", "Long", "WithCredentials");

    [Theory]
    [InlineData("Plain", "192.0.2.20", null, null)]
    [InlineData("Named", "messenger.hotmail.com", null, null)]
    [InlineData("Long", "2001:db8::1", null, null)]
    [InlineData("WithCredentials", "192.0.2.20", "alice", "secret")]
    public void Request_is_read(string name, string host, string? user, string? password)
    {
        byte[] bytes = [.. BytesOf(name), .. "VER 1 MSNP8 CVR0"u8];
        Assert.Equal(ParseStatus.Complete, Socks5.TryReadRequest(bytes, out ProxyRequest request));
        Assert.Equal(
            new ProxyRequest
            {
                Kind = ProxyKind.Socks5,
                IsConnect = true,
                Host = host,
                Port = 1863,
                User = user,
                Password = password,
                Length = BytesOf(name).Length,
            },
            request);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Truncation_at_every_byte_asks_for_more(string name)
    {
        byte[] bytes = BytesOf(name);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, Socks5.TryReadRequest(bytes.AsSpan(0, length), out ProxyRequest part));
            Assert.Equal((0, "", 0), (part.Length, part.Host, part.Port));
        }
    }

    [Theory]
    [InlineData(new byte[] { 4 })]
    [InlineData(new byte[] { 5, 0 })]
    [InlineData(new byte[] { 5, 1, 0, 4 })]
    [InlineData(new byte[] { 5, 1, 0, 1, 1 })]
    [InlineData(new byte[] { 5, 1, 0, 5, 1, 0, 2 })]
    [InlineData(new byte[] { 5, 1, 0, 5, 9, 0, 1, 1, 1, 1, 1, 0, 80 })]
    public void Other_bytes_are_refused(byte[] bytes) =>
        Assert.Equal(ParseStatus.Invalid, Socks5.TryReadRequest(bytes, out _));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Other_wishes_are_no_connection(byte command)
    {
        byte[] bytes = [.. Plain];
        bytes[4] = command;
        Assert.Equal(ParseStatus.Complete, Socks5.TryReadRequest(bytes, out ProxyRequest request));
        Assert.False(request.IsConnect);
    }

    public static TheoryData<byte[], bool, int> Replies => new()
    {
        { [5, 0, 5, 0, 0, 1, 192, 0, 2, 1, 4, 4], true, 0 },
        { [5, 0, 5, 5, 0, 1, 0, 0, 0, 0, 0, 0], false, 5 },
        { [5, 2, 1, 0, 5, 0, 0, 3, 1, (byte)'p', 4, 4], true, 0 },
        { [5, 2, 1, 0, 5, 0, 0, 4, .. new byte[16], 4, 4], true, 0 },
        { [5, 2, 1, 7], false, 7 },
        { [5, 0xFF], false, 0xFF },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void Reply_is_read(byte[] bytes, bool isAccepted, int code)
    {
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, Socks5.TryReadReply(bytes.AsSpan(0, length), out _));
        }

        Assert.Equal(ParseStatus.Complete, Socks5.TryReadReply([.. bytes, .. "VER"u8], out ProxyReply reply));
        Assert.Equal(new ProxyReply(isAccepted, code, bytes.Length), reply);
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 5, 1 })]
    [InlineData(new byte[] { 5, 0, 4 })]
    [InlineData(new byte[] { 5, 0, 5, 0, 0, 9 })]
    public void Other_reply_is_refused(byte[] bytes) =>
        Assert.Equal(ParseStatus.Invalid, Socks5.TryReadReply(bytes, out _));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte[0, 6].Array[0, 40].Sample(bytes =>
        (Socks5.TryReadRequest(bytes, out ProxyRequest request) != ParseStatus.Complete || request.Length <= bytes.Length)
        && (Socks5.TryReadReply(bytes, out ProxyReply reply) != ParseStatus.Complete || reply.Length <= bytes.Length));

    private static byte[] BytesOf(string name) => name switch
    {
        nameof(Plain) => Plain,
        nameof(Named) => Named,
        nameof(Long) => Long,
        _ => WithCredentials,
    };
}
