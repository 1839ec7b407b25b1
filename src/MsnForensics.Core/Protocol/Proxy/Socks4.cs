using System;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Proxy;

/// <summary>SOCKS 4 and 4a: one message each way (reference: section 10.4).</summary>
public static class Socks4
{
    private const int Version = 4;
    private const int FixedLength = 8;

    /// <summary>Bytes of the user's name or of the server's; longer ones are no request.</summary>
    private const int MaximumTextLength = 255;

    /// <summary>Reads what the client sends first: 04, command, port, address, user 00, and in 4a host 00.</summary>
    public static ParseStatus TryReadRequest(ReadOnlySpan<byte> bytes, out ProxyRequest request)
    {
        request = new ProxyRequest { Kind = ProxyKind.Socks4 };
        if (!MayBeRequest(bytes))
        {
            return ParseStatus.Invalid;
        }

        if (bytes.Length < FixedLength)
        {
            return ParseStatus.NeedMore;
        }

        request = request with { IsConnect = bytes[1] == 1, Port = (bytes[2] << 8) | bytes[3] };
        ParseStatus status = TryReadText(bytes.Slice(FixedLength), out string user, out int length);
        if (status != ParseStatus.Complete)
        {
            return status;
        }

        length += FixedLength;
        request = request with { User = user.Length > 0 ? user : null };
        string host = AddressOf(bytes.Slice(4, 4));
        if (IsNamed(bytes.Slice(4, 4)))
        {
            status = TryReadText(bytes.Slice(length), out host, out int hostLength);
            length += hostLength;
        }

        request = status == ParseStatus.Complete ? request with { Host = host, Length = length } : request;
        return status;
    }

    /// <summary>Reads the answer: 00, code, and six bytes that mean nothing to a connection.</summary>
    public static ParseStatus TryReadReply(ReadOnlySpan<byte> bytes, out ProxyReply reply)
    {
        reply = default;
        if ((bytes.Length > 0 && bytes[0] != 0) || (bytes.Length > 1 && bytes[1] is < 0x5A or > 0x5D))
        {
            return ParseStatus.Invalid;
        }

        if (bytes.Length < FixedLength)
        {
            return ParseStatus.NeedMore;
        }

        reply = new ProxyReply(bytes[1] == 0x5A, bytes[1], FixedLength);
        return ParseStatus.Complete;
    }

    internal static string AddressOf(ReadOnlySpan<byte> address) => string.Format(
        CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", address[0], address[1], address[2], address[3]);

    private static bool MayBeRequest(ReadOnlySpan<byte> bytes) =>
        (bytes.Length < 1 || bytes[0] == Version) && (bytes.Length < 2 || bytes[1] is 1 or 2);

    // 0.0.0.x says that the name follows.
    private static bool IsNamed(ReadOnlySpan<byte> address) =>
        address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;

    private static ParseStatus TryReadText(ReadOnlySpan<byte> bytes, out string text, out int length)
    {
        int end = bytes.IndexOf((byte)0);
        text = end < 0 || end > MaximumTextLength ? "" : WireText.Decode(bytes.Slice(0, end));
        length = end + 1;
        if (end >= 0 && end <= MaximumTextLength)
        {
            return ParseStatus.Complete;
        }

        return end < 0 && bytes.Length <= MaximumTextLength ? ParseStatus.NeedMore : ParseStatus.Invalid;
    }
}
