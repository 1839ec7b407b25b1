using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>Reads who a certificate (X.509, RFC 5280) is for; it judges nothing.</summary>
public static class CertificateReader
{
    private const int VersionTag = 0xA0;
    private const int ExtensionsTag = 0xA3;
    private const int UniversalTime = 0x17;
    private const int OctetString = 0x04;
    private const int DnsName = 0x82;

    /// <summary>Names kept of one certificate; some that content networks use hold hundreds.</summary>
    private const int MaximumNameCount = 200;

    // subjectAltName, 2.5.29.17
    private static readonly byte[] AlternativeName = { 0x55, 0x1D, 0x11 };

    /// <summary>Reads as far as the encoding goes.</summary>
    public static WireCertificate Read(ReadOnlySpan<byte> encoded)
    {
        byte[] bytes = encoded.ToArray();
        WireCertificate certificate = new()
        {
            Sha1 = HexText.Of(Digest.Sha1(bytes)),
            Sha256 = HexText.Of(Digest.Sha256(bytes)),
        };
        return new DerFields(encoded).TryRead(DerFields.Sequence, out ReadOnlySpan<byte> whole)
            && new DerFields(whole).TryRead(DerFields.Sequence, out ReadOnlySpan<byte> content)
            ? ReadContent(certificate, new DerFields(content))
            : certificate;
    }

    /// <summary>The certificates in a message «certificate», the server's own first.</summary>
    /// <param name="body">The message without its header of four bytes.</param>
    /// <param name="isModern">The form of TLS 1.3: a context before the list, extensions behind each.</param>
    /// <param name="maximumCount">At most so many.</param>
    public static IReadOnlyList<byte[]> Split(ReadOnlySpan<byte> body, bool isModern, int maximumCount)
    {
        List<byte[]> certificates = new();
        TlsFields fields = new(body);
        if ((isModern && !fields.TryReadVector(1, out _)) || !fields.TryReadVector(3, out ReadOnlySpan<byte> list))
        {
            return certificates;
        }

        TlsFields items = new(list);
        while (certificates.Count < maximumCount && items.TryReadVector(3, out ReadOnlySpan<byte> certificate))
        {
            certificates.Add(certificate.ToArray());
            if (isModern && !items.TryReadVector(2, out _))
            {
                break;
            }
        }

        return certificates;
    }

    // Version, serial number, algorithm, issuer, validity, subject, key, two optional identifiers, extensions.
    private static WireCertificate ReadContent(WireCertificate certificate, DerFields fields)
    {
        fields.TryRead(VersionTag, out _);
        if (!fields.TryRead(DerFields.Integer, out ReadOnlySpan<byte> serial)
            || !fields.TryRead(DerFields.Sequence, out _)
            || !fields.TryRead(DerFields.Sequence, out ReadOnlySpan<byte> issuer))
        {
            return certificate;
        }

        certificate = certificate with
        {
            SerialNumber = HexText.Of(serial),
            Issuer = DistinguishedName.Read(issuer, out _),
        };
        if (!fields.TryRead(DerFields.Sequence, out ReadOnlySpan<byte> validity)
            || !fields.TryRead(DerFields.Sequence, out ReadOnlySpan<byte> subject))
        {
            return certificate;
        }

        DerFields times = new(validity);
        return certificate with
        {
            NotBefore = ReadTime(ref times),
            NotAfter = ReadTime(ref times),
            Subject = DistinguishedName.Read(subject, out string commonName),
            CommonName = commonName,
            AlternativeNames = FindAlternativeNames(fields),
        };
    }

    // Two or four digits of the year, then month, day, hour, minute, second, and Z. Two digits mean 1950 to 2049.
    private static DateTimeOffset? ReadTime(ref DerFields fields)
    {
        if (!fields.TryRead(out int tag, out ReadOnlySpan<byte> content))
        {
            return null;
        }

        string text = WireText.DecodeLatin1(content);
        string digits = tag != UniversalTime || text.Length < 2 ? text
            : (string.CompareOrdinal(text, "50") >= 0 ? "19" : "20") + text;
        return DateTimeOffset.TryParseExact(
            digits,
            "yyyyMMddHHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset time)
            ? time
            : null;
    }

    private static IReadOnlyList<string> FindAlternativeNames(DerFields fields)
    {
        while (fields.TryRead(out int tag, out ReadOnlySpan<byte> content))
        {
            if (tag != ExtensionsTag
                || !new DerFields(content).TryRead(DerFields.Sequence, out ReadOnlySpan<byte> list))
            {
                continue;
            }

            DerFields extensions = new(list);
            while (extensions.TryRead(DerFields.Sequence, out ReadOnlySpan<byte> extension))
            {
                DerFields parts = new(extension);
                if (parts.TryRead(DerFields.ObjectIdentifier, out ReadOnlySpan<byte> identifier)
                    && identifier.SequenceEqual(AlternativeName))
                {
                    return ReadAlternativeNames(parts);
                }
            }
        }

        return Array.Empty<string>();
    }

    private static IReadOnlyList<string> ReadAlternativeNames(DerFields parts)
    {
        List<string> names = new();
        while (parts.TryRead(out int tag, out ReadOnlySpan<byte> content))
        {
            if (tag == OctetString && new DerFields(content).TryRead(DerFields.Sequence, out ReadOnlySpan<byte> list))
            {
                DerFields items = new(list);
                while (names.Count < MaximumNameCount && items.TryRead(out int kind, out ReadOnlySpan<byte> name))
                {
                    if (kind == DnsName)
                    {
                        names.Add(WireText.DecodeLatin1(name));
                    }
                }
            }
        }

        return names;
    }
}
