using System;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsClientHelloTests
{
    [Theory]
    [InlineData("login.live.com")]
    [InlineData("a")]
    [InlineData("byrdr.omega.contacts.msn.com")]
    public void Server_name_is_read(string expected)
    {
        byte[] hello = TlsHello.Create(expected);
        Assert.Equal(ParseStatus.Complete, TlsClientHello.TryReadServerName(hello, out string? name));
        Assert.Equal(expected, name);

        byte[] followed = hello.Concat(new byte[100]).ToArray();
        TlsClientHello.TryReadServerName(followed, out name);
        Assert.Equal(expected, name);
    }

    [Fact]
    public void Unfinished_hello_asks_for_more()
    {
        byte[] hello = TlsHello.Create("login.live.com");
        for (int length = 0; length < hello.Length; length++)
        {
            ParseStatus status = TlsClientHello.TryReadServerName(hello.AsSpan(0, length), out string? name);
            Assert.Equal(ParseStatus.NeedMore, status);
            Assert.Null(name);
        }
    }

    [Fact]
    public void Hello_without_name_has_none()
    {
        foreach (byte[] bytes in new[]
        {
            TlsHello.Create(null),
            TlsHello.Create(null, false),
            TlsHello.CreateVersion2(3, 1),
            TlsHello.Record(21, new byte[] { 2, 40 }),
            TlsHello.Record(22, new byte[] { 2, 0, 0, 0 }),
        })
        {
            Assert.Equal(ParseStatus.Complete, TlsClientHello.TryReadServerName(bytes, out string? name));
            Assert.Null(name);
        }
    }

    [Fact]
    public void Damaged_hello_gives_an_answer()
    {
        byte[] hello = TlsHello.Create("login.live.com");
        Gen.Select(Gen.Int[0, hello.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = (byte[])hello.Clone();
            damaged[at] = value;
            ParseStatus status = TlsClientHello.TryReadServerName(damaged, out string? name);
            return status != ParseStatus.Invalid && (name is null || name.Length < hello.Length);
        });
    }
}
