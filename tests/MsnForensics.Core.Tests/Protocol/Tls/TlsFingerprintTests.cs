using System;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsFingerprintTests
{
    // The example of the specification, GREASE put in as browsers do.
    private static readonly int[] Suites =
    [
        0x2A2A, 0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC013, 0xC014, 0x009C, 0x009D,
        0x002F, 0x0035,
    ];

    private static readonly int[] Extensions =
    [
        0x3A3A, 0x001B, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002D, 0x000D, 0x0005, 0x0023, 0x0012, 0x002B, 0xFF01,
        0x000B, 0x000A, 0x0015,
    ];

    private static readonly int[] Signatures = [0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601];

    [Fact]
    public void Ja4_of_the_specification()
    {
        Assert.Equal("t13d1516h2_8daaf6152771_e5627efa2ab1", TlsFingerprint.Ja4(Hello(Signatures)));
        Assert.Equal("t13d1516h2_8daaf6152771_6d807ffa2a79", TlsFingerprint.Ja4(Hello([])));
    }

    [Fact]
    public void Ja4_of_a_bare_hello() => Assert.Equal(
        "ts3i000000_000000000000_000000000000", TlsFingerprint.Ja4(Read(TlsHello.Client(0x0300, []))));

    [Theory]
    [InlineData(0x0002, "s2")]
    [InlineData(0x0300, "s3")]
    [InlineData(0x0301, "10")]
    [InlineData(0x0302, "11")]
    [InlineData(0x0303, "12")]
    [InlineData(0x0399, "00")]
    public void Ja4_tells_the_version(int version, string code) =>
        Assert.Equal(code, TlsFingerprint.Ja4(Read(TlsHello.Client(version, [5])))[1..3]);

    [Theory]
    [InlineData("ab", "ab")]
    [InlineData("a", "aa")]
    [InlineData("http/1.1", "h1")]
    [InlineData("\u00AB", "ab")]
    [InlineData("\u00AB\u00CD", "ad")]
    [InlineData("0\u00AB", "3b")]
    [InlineData("01\u00AB\u00CD", "3d")]
    [InlineData("0\u00AB\u00CD1", "01")]
    [InlineData("", "00")]
    public void Ja4_tells_the_first_protocol(string protocol, string code)
    {
        byte[] names = TlsHello.Counted(2, TlsHello.Counted(1, Encoding.Latin1.GetBytes(protocol)));
        TlsClientHello hello = Read(TlsHello.Client(0x0303, [5], [TlsHello.Extension(16, names)]));
        Assert.Equal(code, TlsFingerprint.Ja4(hello)[8..10]);
    }

    [Fact]
    public void Ja4_counts_up_to_99()
    {
        TlsClientHello hello = Read(TlsHello.Client(0x0303, [.. Enumerable.Range(0, 120)]));
        Assert.Equal("t12i990000", TlsFingerprint.Ja4(hello)[..10]);
    }

    [Fact]
    public void Ja3_is_the_hash_of_five_lists_without_grease()
    {
        byte[] message = TlsHello.Client(
            0x0301,
            [0x1A1A, 47, 53, 5],
            [
                TlsHello.Extension(0xAAAA), TlsHello.Extension(10, 0, 6, 0xBA, 0xBA, 0, 23, 0, 24),
                TlsHello.Extension(11, 1, 0),
            ]);
        Assert.Equal(HexText.Of(Digest.Md5(Encoding.ASCII.GetBytes("769,47-53-5,10-11,23-24,0"))), TlsFingerprint.Ja3(Read(message)));
    }

    [Fact]
    public void Ja3_of_a_hello_without_extensions_has_empty_lists() => Assert.Equal(
        HexText.Of(Digest.Md5(Encoding.ASCII.GetBytes("769,4-5-10-9-100-98-3-6-19-18-99,,,"))),
        TlsFingerprint.Ja3(Read(TlsHello.Client(0x0301, [4, 5, 10, 9, 100, 98, 3, 6, 19, 18, 99]))));

    [Fact]
    public void Ja3_is_not_defined_for_hellos_of_SSL_2() =>
        Assert.Null(TlsFingerprint.Ja3(TlsClientHello.ReadVersion2(TlsHello.CreateVersion2(3, 0).AsSpan(2))!));

    [Fact]
    public void Ja3s_is_the_hash_of_version_suite_and_extensions()
    {
        byte[] message = TlsHello.Server(0x0303, 0xC02F, [TlsHello.Extension(0xFF01, 0), TlsHello.Extension(11, 1, 0)]);
        Assert.Equal(
            HexText.Of(Digest.Md5(Encoding.ASCII.GetBytes("771,49199,65281-11"))),
            TlsFingerprint.Ja3s(TlsServerHello.Read(message.AsSpan(4))!));
    }

    private static TlsClientHello Read(byte[] message) => TlsClientHello.Read(message.AsSpan(4))!;

    private static TlsClientHello Hello(int[] signatures) => Read(TlsHello.Client(
        0x0303,
        Suites,
        [.. Extensions.Select(type => TlsHello.Extension(type, ContentOf(type, signatures)))]));

    private static byte[] ContentOf(int type, int[] signatures) => type switch
    {
        0x0000 => TlsHello.ServerName("example.org")[4..],
        0x0010 => [0, 12, 2, .. "h2"u8, 8, .. "http/1.1"u8],
        0x000D => TlsHello.Counted(2, signatures.SelectMany(code => TlsHello.Number(2, code))),
        0x002B => [6, 0x1A, 0x1A, 3, 4, 3, 3],
        _ => [],
    };
}
