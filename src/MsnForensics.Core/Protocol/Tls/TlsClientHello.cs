using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>The name a client asks for in its hello.</summary>
public static class TlsClientHello
{
    /// <summary>
    /// Reads the server name extension of a client hello that begins the bytes. Complete with a null name when the
    /// hello names none, or when the bytes begin with something else than a client hello.
    /// </summary>
    public static ParseStatus TryReadServerName(ReadOnlySpan<byte> bytes, out string? name)
    {
        name = null;
        if (bytes.Length < 6)
        {
            return ParseStatus.NeedMore;
        }

        if (bytes[0] != 22 || bytes[5] != 1)
        {
            return ParseStatus.Complete;
        }

        int recordLength = (bytes[3] << 8) | bytes[4];
        if (bytes.Length < 5 + recordLength)
        {
            return ParseStatus.NeedMore;
        }

        name = FindName(bytes.Slice(5, recordLength));
        return ParseStatus.Complete;
    }

    // Handshake header 4, version 2, random 32, then session id, suites, compressions, extensions, each with
    // its length.
    private static string? FindName(ReadOnlySpan<byte> handshake)
    {
        ReadOnlySpan<byte> rest = handshake.Slice(Math.Min(handshake.Length, 38));
        if (!TryTake(ref rest, 1, out _) || !TryTake(ref rest, 2, out _) || !TryTake(ref rest, 1, out _)
            || !TryTake(ref rest, 2, out ReadOnlySpan<byte> extensions))
        {
            return null;
        }

        while (extensions.Length >= 4)
        {
            int type = (extensions[0] << 8) | extensions[1];
            extensions = extensions.Slice(2);
            if (!TryTake(ref extensions, 2, out ReadOnlySpan<byte> content))
            {
                return null;
            }

            // Server name list: u16 length, then entries of u8 type (0 = host name) and u16 length.
            if (type == 0 && content.Length > 5 && content[2] == 0)
            {
                content = content.Slice(3);
                return TryTake(ref content, 2, out ReadOnlySpan<byte> host) ? WireText.DecodeLatin1(host) : null;
            }
        }

        return null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, int lengthSize, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (bytes.Length < lengthSize)
        {
            return false;
        }

        int length = lengthSize == 1 ? bytes[0] : (bytes[0] << 8) | bytes[1];
        if (bytes.Length < lengthSize + length)
        {
            return false;
        }

        content = bytes.Slice(lengthSize, length);
        bytes = bytes.Slice(lengthSize + length);
        return true;
    }
}
