using System;
using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsServerHelloTests
{
    private static readonly byte[] Full = TlsHello.Server(
        0x0303,
        0xC02F,
        [
            TlsHello.Extension(0xFF01, 0), TlsHello.Extension(22), TlsHello.Extension(23),
            TlsHello.Extension(16, 0, 3, 2, (byte)'h', (byte)'2'),
        ],
        [5, 6]);

    [Fact]
    public void All_fields_are_read()
    {
        TlsServerHello hello = TlsServerHello.Read(Full.AsSpan(4))!;
        Assert.Equal((0x0303, 0x0303, 0xC02F, 0, "h2"), (hello.Version, hello.HelloVersion, hello.Suite, hello.Compression, hello.ApplicationProtocol));
        Assert.Equal(TlsHello.ServerRandom, hello.Random);
        Assert.Equal([5, 6], hello.SessionId);
        Assert.Equal([0xFF01, 22, 23, 16], hello.Extensions);
        Assert.True(hello is { HasEncryptThenMac: true, HasExtendedMaster: true, IsRetry: false });
    }

    [Fact]
    public void Version_of_TLS_1_3_stands_in_an_extension()
    {
        TlsServerHello hello = TlsServerHello.Read(TlsHello.Server(0x0303, 0x1301, [TlsHello.Extension(43, 3, 4)]).AsSpan(4))!;
        Assert.Equal((0x0304, 0x0303), (hello.Version, hello.HelloVersion));
    }

    [Fact]
    public void Early_drafts_have_neither_session_id_nor_compression()
    {
        byte[] body = [0x7F, 20, .. TlsHello.ServerRandom, 0x13, 0x03, 0, 4, 0, 42, 0, 0];
        TlsServerHello hello = TlsServerHello.Read(body)!;
        Assert.Equal((0x7F14, 0x1303), (hello.Version, hello.Suite));
        Assert.Equal([42], hello.Extensions);
    }

    [Fact]
    public void Request_for_another_hello_is_told_by_its_random_number()
    {
        byte[] random = Convert.FromHexString("CF21AD74E59A6111BE1D8C021E65B891C2A211167ABB8C5E079E09E2C8A8339C");
        Assert.True(TlsServerHello.Read(TlsHello.Server(0x0303, 0x1301, random: random).AsSpan(4))!.IsRetry);
    }

    [Fact]
    public void Encrypted_extensions_add_the_protocol_and_leave_the_fingerprint_alone()
    {
        TlsServerHello hello = TlsServerHello.Read(TlsHello.Server(0x0303, 0x1301, [TlsHello.Extension(43, 3, 4)]).AsSpan(4))!;
        hello.AddEncryptedExtensions(TlsHello.Counted(2, TlsHello.Extension(16, 0, 3, 2, (byte)'h', (byte)'2')));
        Assert.Equal("h2", hello.ApplicationProtocol);
        Assert.Equal([43], hello.Extensions);
    }

    [Fact]
    public void Cut_hello_gives_what_stands_before_the_cut()
    {
        for (int length = 0; length < Full.Length - 4; length++)
        {
            TlsServerHello? hello = TlsServerHello.Read(Full.AsSpan(4, length));
            Assert.Equal(length >= 34, hello is not null);
            Assert.Equal(length >= 39, hello?.Suite == 0xC02F);
        }
    }

    [Fact]
    public void Damaged_hello_gives_an_answer() => Gen.Select(Gen.Int[4, Full.Length - 1], Gen.Byte).Sample((at, value) =>
    {
        byte[] damaged = Full.ToArray();
        damaged[at] = value;
        return TlsServerHello.Read(damaged.AsSpan(4)) is { } hello && TlsFingerprint.Ja3s(hello).Length == 32;
    });
}
