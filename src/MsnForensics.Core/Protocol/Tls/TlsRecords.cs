using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>The record layer of SSL 3.0 and TLS (reference: captures and TLS, section 9.3).</summary>
public static class TlsRecords
{
    /// <summary>Longest record: 2^14 bytes, grown by 2048 at most when encrypted and compressed.</summary>
    public const int MaximumLength = HeaderLength + MaximumFragmentLength;

    private const int HeaderLength = 5;
    private const byte MajorVersion = 3;
    private const int HelloStartLength = HeaderLength + 6;
    private const int MaximumHelloLength = 64 * 1024;
    private const int MaximumFragmentLength = 16384 + 2048;

    /// <summary>True for TLS or SSL, false for something else, null while too few bytes are there.</summary>
    /// <param name="bytes">The first bytes seen of one direction.</param>
    /// <param name="isStart">They begin the connection; otherwise a hello or two chained records are asked
    /// for.</param>
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

        if (!TryReadHeader(bytes, out TlsRecord record) || !IsLikely(record))
        {
            return false;
        }

        return isStart ? record.Type is TlsContentType.Handshake or TlsContentType.Alert : IsConfirmed(bytes, record);
    }

    /// <summary>Reads the header of the record that begins the bytes. With <c>NeedMore</c> its length is known, and
    /// not 0, once the header is there.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isStart">They begin the connection: a hello in the form of SSL 2.0 may stand there.</param>
    /// <param name="record">The header.</param>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, bool isStart, out TlsRecord record)
    {
        record = default;
        if (bytes.Length < HeaderLength)
        {
            return IsBegun(bytes, isStart) ? ParseStatus.NeedMore : ParseStatus.Invalid;
        }

        if (isStart && IsVersion2Hello(bytes))
        {
            record = new TlsRecord(TlsContentType.Handshake, TlsVersion.Ssl20, 2, ((bytes[0] & 0x7F) << 8) | bytes[1]);
        }
        else if (!TryReadHeader(bytes, out record))
        {
            return ParseStatus.Invalid;
        }

        return bytes.Length < record.End ? ParseStatus.NeedMore : ParseStatus.Complete;
    }

    /// <summary>Looks for the first place where two records stand one behind the other, or a hello stands in
    /// one.</summary>
    /// <param name="bytes">The bytes behind a hole or damage.</param>
    /// <param name="isFinal">No more bytes will come: a record that ends with them counts, too.</param>
    /// <param name="isOpen">More bytes must tell whether it is such a place.</param>
    /// <returns>The place; the number of bytes when there is none.</returns>
    public static int FindChain(ReadOnlySpan<byte> bytes, bool isFinal, out bool isOpen)
    {
        isOpen = false;
        for (int at = NextVersion(bytes, 0); at < bytes.Length; at = NextVersion(bytes, at + 1))
        {
            ReadOnlySpan<byte> rest = bytes.Slice(at);
            bool? isChain = rest.Length < HeaderLength
                ? IsBegun(rest, false) ? null : false
                : TryReadHeader(rest, out TlsRecord record) && IsLikely(record)
                    ? isFinal && rest.Length == record.End ? true : IsConfirmed(rest, record)
                    : false;
            if (isChain == true || (isChain is null && !isFinal))
            {
                isOpen = isChain is null;
                return at;
            }
        }

        return bytes.Length;
    }

    // The next place where a header can begin: its second byte is always 3, which a search finds fast.
    private static int NextVersion(ReadOnlySpan<byte> bytes, int from)
    {
        int version = from + 1 < bytes.Length ? bytes.Slice(from + 1).IndexOf(MajorVersion) : -1;
        return version >= 0 ? from + version : Math.Max(from, bytes.Length - 1);
    }

    private static bool? IsConfirmed(ReadOnlySpan<byte> bytes, TlsRecord record)
    {
        if (record.Type == TlsContentType.Handshake && bytes.Length >= HelloStartLength && IsHello(bytes))
        {
            return true;
        }

        ReadOnlySpan<byte> next = bytes.Slice(Math.Min(bytes.Length, record.End));
        return next.Length < HeaderLength
            ? null
            : TryReadHeader(next, out TlsRecord following) && IsLikely(following);
    }

    // Type 1 or 2, a length of three bytes that is no nonsense, and a version: 3.x, or that of a draft.
    private static bool IsHello(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> message = bytes.Slice(HeaderLength);
        int length = (message[1] << 16) | (message[2] << 8) | message[3];
        return message[0] is 1 or 2 && length is > 37 and < MaximumHelloLength && message[4] is 3 or 0x7F;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> bytes, out TlsRecord record)
    {
        record = new TlsRecord(
            (TlsContentType)bytes[0], (bytes[1] << 8) | bytes[2], HeaderLength, (bytes[3] << 8) | bytes[4]);
        return record.Type is >= TlsContentType.ChangeCipherSpec and <= TlsContentType.Heartbeat
            && record.Version is >= TlsVersion.Ssl30 and <= TlsVersion.Tls13
            && record.Length <= MaximumFragmentLength;
    }

    // Heartbeats and empty records exist, but are too rare to make one believe in TLS.
    private static bool IsLikely(TlsRecord record) => record.Type != TlsContentType.Heartbeat && record.Length > 0;

    private static bool IsBegun(ReadOnlySpan<byte> bytes, bool isStart) =>
        bytes.IsEmpty
        || (bytes[0] is >= 20 and <= 24 && (bytes.Length == 1 || bytes[1] == 3))
        || (isStart && (bytes[0] & 0x80) != 0);

    // A client hello in the form of SSL 2.0: two-byte length with the top bit, type 1, version 2.0 or 3.x.
    private static bool IsVersion2Hello(ReadOnlySpan<byte> bytes) =>
        (bytes[0] & 0x80) != 0 && bytes[2] == 1 && bytes[3] is 3 or 0 && bytes[4] <= 4
        && (((bytes[0] & 0x7F) << 8) | bytes[1]) is > 9 and < 512;
}
