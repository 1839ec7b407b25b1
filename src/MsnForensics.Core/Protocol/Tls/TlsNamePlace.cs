using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>
/// Tells by the bytes in front of a host name that it stands in a TLS handshake: works in the middle of a stream, where
/// no record can be followed.
/// </summary>
public static class TlsNamePlace
{
    /// <summary>
    /// True for the server name of a client hello: extension 0, its length, the list's length, name type 0, the
    /// name's length (RFC 6066).
    /// </summary>
    /// <param name="bytes">Bytes of a stream.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">Length of the name.</param>
    public static bool IsServerName(ReadOnlySpan<byte> bytes, int start, int length) =>
        start >= 9
        && NumberAt(bytes, start - 9) == 0
        && NumberAt(bytes, start - 7) == length + 5
        && NumberAt(bytes, start - 5) == length + 3
        && bytes[start - 3] == 0
        && NumberAt(bytes, start - 2) == length;

    /// <summary>True for a name in a certificate: a text of ASN.1 of just that length.</summary>
    /// <inheritdoc cref="IsServerName"/>
    public static bool IsCertificateName(ReadOnlySpan<byte> bytes, int start, int length) =>
        start >= 2
        && bytes[start - 1] == length
        && length < 0x80

        // UTF8String, PrintableString, T61String, IA5String, and dNSName among the alternative names.
        && bytes[start - 2] is 0x0C or 0x13 or 0x14 or 0x16 or 0x82;

    private static int NumberAt(ReadOnlySpan<byte> bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}
