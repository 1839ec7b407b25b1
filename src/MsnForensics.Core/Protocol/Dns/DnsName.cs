using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Dns;

/// <summary>A domain name as labels with their lengths, which may go on at an earlier place of the message.</summary>
public static class DnsName
{
    // RFC 1035: a name has at most 255 bytes, lengths included.
    private const int MaximumLength = 255;

    /// <summary>Reads the name that begins at <paramref name="at"/> and moves on behind it.</summary>
    /// <param name="message">The message from its header on.</param>
    /// <param name="at">Where the name begins; left as it was unless the name is complete.</param>
    /// <param name="name">Labels joined by dots; empty for the root.</param>
    public static ParseStatus TryRead(ReadOnlySpan<byte> message, ref int at, out string name)
    {
        name = "";
        StringBuilder text = new();
        int next = -1;
        int place = at;
        int limit = at;
        int length = 0;
        while (true)
        {
            if (place >= message.Length)
            {
                return ParseStatus.NeedMore;
            }

            int size = message[place];
            if (size == 0)
            {
                at = next < 0 ? place + 1 : next;
                name = text.ToString();
                return ParseStatus.Complete;
            }

            if (size >= 0xC0)
            {
                if (!TryFollow(message, ref place, ref limit, ref next, out bool isCut))
                {
                    return isCut ? ParseStatus.NeedMore : ParseStatus.Invalid;
                }

                continue;
            }

            length += size + 1;
            if (size > 63 || length > MaximumLength - 1)
            {
                return ParseStatus.Invalid;
            }

            if (place + 1 + size > message.Length)
            {
                return ParseStatus.NeedMore;
            }

            AppendLabel(text, message.Slice(place + 1, size));
            place += size + 1;
        }
    }

    // A name may go on at an earlier place only, each time an earlier one: that ends every loop.
    private static bool TryFollow(
        ReadOnlySpan<byte> message, ref int place, ref int limit, ref int next, out bool isCut)
    {
        isCut = place + 2 > message.Length;
        if (isCut)
        {
            return false;
        }

        int target = ((message[place] & 0x3F) << 8) | message[place + 1];
        next = next < 0 ? place + 2 : next;
        if (target >= limit)
        {
            return false;
        }

        limit = target;
        place = target;
        return true;
    }

    // What is no letter, digit, hyphen or underscore is written as in zone files: a backslash and the byte.
    private static void AppendLabel(StringBuilder text, ReadOnlySpan<byte> label)
    {
        if (text.Length > 0)
        {
            text.Append('.');
        }

        foreach (byte value in label)
        {
            bool isPlain = value is > 0x20 and < 0x7F and not ((byte)'.' or (byte)'\\');
            if (isPlain)
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('\\').Append((char)('0' + (value / 100)))
                    .Append((char)('0' + (value / 10 % 10))).Append((char)('0' + (value % 10)));
            }
        }
    }
}
