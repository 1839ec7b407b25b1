using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>The record layer of SSL 3.0 and TLS, as far as recognising it needs (reference: captures and TLS,
/// section 9).</summary>
public static class TlsRecords
{
    private const int HeaderLength = 5;
    private const int MaximumLength = 16384 + 2048;

    /// <summary>True for TLS or SSL, false for something else, null while too few bytes are there.</summary>
    /// <param name="bytes">The first bytes seen of one direction.</param>
    /// <param name="isStart">They begin the connection; otherwise two chained records are asked for.</param>
    public static bool? Recognize(ReadOnlySpan<byte> bytes, bool isStart)
    {
        if (bytes.Length < HeaderLength + 1)
        {
            return bytes.IsEmpty || bytes[0] is >= 20 and <= 23 or 0x80 or 0x81 ? null : false;
        }

        if (isStart && IsVersion2Hello(bytes))
        {
            return true;
        }

        if (!TryReadHeader(bytes, out int length))
        {
            return false;
        }

        if (isStart)
        {
            return bytes[0] is 22 or 21;
        }

        ReadOnlySpan<byte> next = bytes.Slice(Math.Min(bytes.Length, HeaderLength + length));
        return next.Length < HeaderLength ? null : TryReadHeader(next, out _);
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> bytes, out int length)
    {
        length = (bytes[3] << 8) | bytes[4];
        return bytes[0] is >= 20 and <= 23 && bytes[1] == 3 && bytes[2] <= 4 && length is > 0 and <= MaximumLength;
    }

    // A client hello in the form of SSL 2.0: two-byte length with the top bit, type 1, version 2.0 or 3.x.
    private static bool IsVersion2Hello(ReadOnlySpan<byte> bytes) =>
        (bytes[0] & 0x80) != 0 && bytes[2] == 1 && bytes[3] is 3 or 0 && bytes[4] <= 4
        && (((bytes[0] & 0x7F) << 8) | bytes[1]) is > 9 and < 512;
}
