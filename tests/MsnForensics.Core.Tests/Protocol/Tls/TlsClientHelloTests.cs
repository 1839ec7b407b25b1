using System;
using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsClientHelloTests
{
    private static readonly byte[] Full = TlsHello.Client(
        0x0303,
        [0x0A0A, 0x1301, 0xC02F],
        [
            TlsHello.ServerName("login.live.com"),
            TlsHello.Extension(10, 0, 4, 0, 29, 0, 23),
            TlsHello.Extension(11, 2, 0, 1),
            TlsHello.Extension(13, 0, 4, 4, 3, 8, 4),
            TlsHello.Extension(16, 0, 12, 2, (byte)'h', (byte)'2', 8, (byte)'h', (byte)'t', (byte)'t', (byte)'p', (byte)'/', (byte)'1', (byte)'.', (byte)'1'),
            TlsHello.Extension(23),
            TlsHello.Extension(35, 9, 8, 7),
            TlsHello.Extension(42),
            TlsHello.Extension(43, 4, 3, 4, 3, 3),
        ],
        [1, 2, 3]);

    [Fact]
    public void All_fields_are_read()
    {
        TlsClientHello hello = TlsClientHello.Read(Full.AsSpan(4))!;
        Assert.Equal(0x0303, hello.Version);
        Assert.Equal(TlsHello.ClientRandom, hello.Random);
        Assert.Equal([1, 2, 3], hello.SessionId);
        Assert.Equal([0x0A0A, 0x1301, 0xC02F], hello.Suites);
        Assert.Equal([0, 10, 11, 13, 16, 23, 35, 42, 43], hello.Extensions);
        Assert.Equal("login.live.com", hello.ServerName);
        Assert.Equal([29, 23], hello.Groups);
        Assert.Equal([0, 1], hello.PointFormats);
        Assert.Equal([0x0403, 0x0804], hello.SignatureAlgorithms);
        Assert.Equal(["h2", "http/1.1"], hello.ApplicationProtocols);
        Assert.Equal([9, 8, 7], hello.Ticket);
        Assert.Equal([0x0304, 0x0303], hello.SupportedVersions);
        Assert.True(hello is { OffersExtendedMaster: true, OffersEarlyData: true, IsVersion2: false });
    }

    [Fact]
    public void Hello_without_extensions_has_none()
    {
        TlsClientHello hello = TlsClientHello.Read(TlsHello.Client(0x0300, [4, 5]).AsSpan(4))!;
        Assert.Equal((0x0300, null, 0, 0), (hello.Version, hello.ServerName, hello.Extensions.Length, hello.Ticket.Length));
        Assert.Equal([4, 5], hello.Suites);
    }

    [Fact]
    public void Hello_of_SSL_2_gives_its_challenge_as_the_end_of_the_random_number()
    {
        byte[] body = TlsHello.CreateVersion2(3, 1)[2..];
        TlsClientHello hello = TlsClientHello.ReadVersion2(body)!;
        Assert.Equal((0x0301, true), (hello.Version, hello.IsVersion2));
        Assert.Equal([0x2F], hello.Suites);
        Assert.Equal(new byte[16].Concat(TlsHello.ClientRandom.Skip(16)), hello.Random);
        for (int length = 0; length < body.Length; length++)
        {
            Assert.Null(TlsClientHello.ReadVersion2(body.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Hello_of_SSL_2_with_a_challenge_too_long_is_none()
    {
        byte[] body = [1, 3, 1, 0, 0, 0, 0, 0, 33, .. new byte[33]];
        Assert.Null(TlsClientHello.ReadVersion2(body));
        body[8] = 32;
        Assert.NotNull(TlsClientHello.ReadVersion2(body));
    }

    [Fact]
    public void Suites_that_only_SSL_2_had_are_left_out() => Assert.Equal(
        [0x0004], TlsClientHello.ReadVersion2([1, 3, 0, 0, 6, 0, 0, 0, 0, 1, 0, 0x80, 0, 0, 4])!.Suites);

    [Fact]
    public void Cut_hello_gives_what_stands_before_the_cut()
    {
        for (int length = 0; length < Full.Length - 4; length++)
        {
            TlsClientHello? hello = TlsClientHello.Read(Full.AsSpan(4, length));
            Assert.Equal(length >= 34, hello is not null);
            Assert.Equal(length >= 46, hello?.Suites.Length == 3);
        }
    }

    [Fact]
    public void Damaged_hello_gives_an_answer()
    {
        Gen.Select(Gen.Int[4, Full.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = (byte[])Full.Clone();
            damaged[at] = value;
            TlsClientHello? hello = TlsClientHello.Read(damaged.AsSpan(4));
            return hello is not null && TlsFingerprint.Ja4(hello).Length == 36
                && (hello.ServerName is null || hello.ServerName.Length < Full.Length);
        });
    }
}
