using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>Fingerprints of TLS software, made of what its hellos offer and in which order. Values that clients put
/// in at random (GREASE) are left out.</summary>
public static class TlsFingerprint
{
    private const int HashDigits = 12;

    /// <summary>JA3: MD5 over version, suites, extensions, groups and point formats; null for a hello in the form of
    /// SSL 2.0, for which it is not defined.</summary>
    public static string? Ja3(TlsClientHello hello) => hello.IsVersion2 ? null : Md5(string.Join(
        ",",
        hello.Version.ToString(CultureInfo.InvariantCulture),
        Decimal(hello.Suites),
        Decimal(hello.Extensions),
        Decimal(hello.Groups),
        Decimal(hello.PointFormats)));

    /// <summary>JA3S: MD5 over version, suite and extensions of the server's answer.</summary>
    public static string Ja3s(TlsServerHello hello) => Md5(string.Join(
        ",",
        hello.HelloVersion.ToString(CultureInfo.InvariantCulture),
        hello.Suite.ToString(CultureInfo.InvariantCulture),
        string.Join("-", hello.Extensions.Select(code => code.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>JA4 of a client over TCP.</summary>
    public static string Ja4(TlsClientHello hello)
    {
        List<int> suites = WithoutGrease(hello.Suites).ToList();
        List<int> extensions = WithoutGrease(hello.Extensions).ToList();
        string signatures = Hexadecimal(WithoutGrease(hello.SignatureAlgorithms));
        string sorted = Hexadecimal(extensions
            .Where(type => type is not (TlsExtensionType.ServerName or TlsExtensionType.ApplicationProtocol))
            .OrderBy(type => type));
        return string.Concat(
            "t",
            VersionCode(hello),
            hello.Extensions.Contains(TlsExtensionType.ServerName) ? "d" : "i",
            Count(suites),
            Count(extensions),
            ProtocolCode(hello) + "_",
            Sha256(Hexadecimal(suites.OrderBy(code => code))) + "_",
            Sha256(signatures.Length == 0 || sorted.Length == 0 ? sorted : sorted + "_" + signatures));
    }

    private static string VersionCode(TlsClientHello hello)
    {
        List<int> supported = WithoutGrease(hello.SupportedVersions).ToList();
        return (supported.Count > 0 ? supported.Max() : hello.Version) switch
        {
            TlsVersion.Tls13 => "13",
            TlsVersion.Tls12 => "12",
            TlsVersion.Tls11 => "11",
            TlsVersion.Tls10 => "10",
            TlsVersion.Ssl30 => "s3",
            TlsVersion.Ssl20 => "s2",
            _ => "00",
        };
    }

    // First and last character of the first protocol; of its hexadecimal digits when one of the two is neither letter
    // nor digit.
    private static string ProtocolCode(TlsClientHello hello)
    {
        string name = hello.ApplicationProtocols.Length > 0 ? hello.ApplicationProtocols[0] : "";
        if (name.Length == 0)
        {
            return "00";
        }

        char first = name[0];
        char last = name[name.Length - 1];
        return IsLetterOrDigit(first) && IsLetterOrDigit(last)
            ? string.Concat(first, last)
            : string.Concat(
                (first >> 4).ToString("x", CultureInfo.InvariantCulture),
                (last & 15).ToString("x", CultureInfo.InvariantCulture));
    }

    private static bool IsLetterOrDigit(char each) =>
        each is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    private static IEnumerable<int> WithoutGrease(IEnumerable<int> codes) =>
        codes.Where(code => (code & 0x0F0F) != 0x0A0A || code >> 8 != (code & 0xFF));

    private static string Count(List<int> codes) =>
        Math.Min(codes.Count, 99).ToString("D2", CultureInfo.InvariantCulture);

    private static string Decimal(int[] codes) =>
        string.Join("-", WithoutGrease(codes).Select(code => code.ToString(CultureInfo.InvariantCulture)));

    private static string Hexadecimal(IEnumerable<int> codes) =>
        string.Join(",", codes.Select(code => code.ToString("x4", CultureInfo.InvariantCulture)));

    private static string Sha256(string text) => text.Length == 0
        ? new string('0', HashDigits)
        : HexText.Of(Digest.Sha256(Encoding.ASCII.GetBytes(text))).Substring(0, HashDigits);

    private static string Md5(string text) => HexText.Of(Digest.Md5(Encoding.ASCII.GetBytes(text)));
}
