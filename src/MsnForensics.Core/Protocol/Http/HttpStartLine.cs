using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Http;

/// <summary>Recognises the first line of a request or an answer of HTTP/1.x (RFC 9112, sections 3 and 4).</summary>
public static class HttpStartLine
{
    /// <summary>No registered method is longer; longer words are no method.</summary>
    private const int MaximumMethodLength = 24;

    /// <summary>
    /// Weighs bytes that stand at the beginning of a line. NeedMore: they are the beginning of a start line; Complete:
    /// the line is whole.
    /// </summary>
    /// <param name="bytes">What is there.</param>
    /// <param name="maximumLength">Longest line believed.</param>
    public static ParseStatus Recognize(ReadOnlySpan<byte> bytes, int maximumLength)
    {
        int lineFeed = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineFeed < 0 ? bytes : bytes.Slice(0, lineFeed);
        if (line.Length > maximumLength || !(IsVersion(line) ? MayBeStatus(line) : MayBeRequest(line)))
        {
            return ParseStatus.Invalid;
        }

        if (lineFeed < 0)
        {
            return ParseStatus.NeedMore;
        }

        return IsWhole(WithoutCarriageReturn(line)) ? ParseStatus.Complete : ParseStatus.Invalid;
    }

    /// <summary>The first start line in the bytes, or what may become one at their end; -1 for none.</summary>
    /// <param name="bytes">What is there.</param>
    /// <param name="isInsideLine">The bytes go on with a line whose beginning was passed over.</param>
    /// <param name="maximumLength">Longest line believed.</param>
    public static int Find(ReadOnlySpan<byte> bytes, bool isInsideLine, int maximumLength)
    {
        int at = isInsideLine ? NextLine(bytes, 0) : 0;
        while (at >= 0 && at < bytes.Length)
        {
            if (Recognize(bytes.Slice(at), maximumLength) != ParseStatus.Invalid)
            {
                return at;
            }

            at = NextLine(bytes, at);
        }

        return -1;
    }

    internal static ReadOnlySpan<byte> WithoutCarriageReturn(ReadOnlySpan<byte> line) =>
        !line.IsEmpty && line[line.Length - 1] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;

    private static int NextLine(ReadOnlySpan<byte> bytes, int from)
    {
        int lineFeed = bytes.Slice(from).IndexOf((byte)'\n');
        return lineFeed < 0 ? -1 : from + lineFeed + 1;
    }

    private static bool IsWhole(ReadOnlySpan<byte> line) => IsVersion(line)
        ? line.Length >= 12
        : line.Length > 8 && IsVersion(line.Slice(line.Length - 8))
            ? line.Length >= 14 && line[line.Length - 9] == (byte)' '
            : IsSimple(line);

    // A request of HTTP/0.9 names no version: so one client of MSN asks the Passport nexus.
    private static bool IsSimple(ReadOnlySpan<byte> line) =>
        line.Length > 5 && line.StartsWith("GET /"u8) && line.Slice(4).IndexOf((byte)' ') < 0;

    // HTTP/1.x, or as much of it as is there.
    private static bool IsVersion(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> version = bytes.Slice(0, Math.Min(8, bytes.Length));
        ReadOnlySpan<byte> expected = "HTTP/1."u8;
        return version.Length < 8
            ? expected.StartsWith(version)
            : version.StartsWith(expected) && IsDigit(version[7]);
    }

    // HTTP/1.x NNN, then a blank and any text or nothing.
    private static bool MayBeStatus(ReadOnlySpan<byte> line)
    {
        for (int i = 8; i < Math.Min(13, line.Length); i++)
        {
            bool isRight = i switch
            {
                8 => line[i] == (byte)' ',
                12 => line[i] is (byte)' ' or (byte)'\r',
                _ => IsDigit(line[i]),
            };
            if (!isRight)
            {
                return false;
            }
        }

        return true;
    }

    // METHOD target HTTP/1.x: the end is looked at when it is there.
    private static bool MayBeRequest(ReadOnlySpan<byte> line)
    {
        int blank = line.IndexOf((byte)' ');
        ReadOnlySpan<byte> method = blank < 0 ? line : line.Slice(0, blank);
        if (method.Length > MaximumMethodLength || (blank >= 0 && method.Length < 3))
        {
            return false;
        }

        foreach (byte letter in method)
        {
            if (letter is not ((>= (byte)'A' and <= (byte)'Z') or (byte)'-' or (byte)'_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
