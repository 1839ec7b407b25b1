using System;
using System.Collections.Generic;
using System.Text;

namespace MsnForensics.Artifacts.Accounts;

/// <summary>Finds addresses in bytes of a form that is not known, as ASCII and as UTF-16.</summary>
public static class AddressScan
{
    private const int LongestPart = 128;

    /// <summary>Each address once, lower case, with the offset of its first appearance.</summary>
    public static IReadOnlyList<(string Account, long Offset)> Find(ReadOnlySpan<byte> bytes)
    {
        List<(string, long)> found = new();
        HashSet<string> known = new(StringComparer.Ordinal);
        int at = 0;
        for (int next; (next = bytes.Slice(at).IndexOf((byte)'@')) >= 0; at++)
        {
            at += next;
            int step = at + 1 < bytes.Length && bytes[at + 1] == 0 ? 2 : 1;
            int start = Reach(bytes, at, -step, step);
            int end = Reach(bytes, at, step, step);
            string text = TextOf(bytes.Slice(start, end + step - start), step).Trim('.', '-', '\'', '_');
            int dot = text.LastIndexOf('.');
            bool hasDomain = dot > text.IndexOf('@') && text.Length - dot is > 2 and < 8;
            if (hasDomain && AccountAddress.IsAddress(text) && known.Add(text.ToLowerInvariant()))
            {
                found.Add((text.ToLowerInvariant(), start));
            }
        }

        return found;
    }

    // The farthest place in one direction up to which letters of an address stand.
    private static int Reach(ReadOnlySpan<byte> bytes, int from, int direction, int step)
    {
        int at = from;
        for (int count = 0; count < LongestPart; count++)
        {
            int next = at + direction;
            if (next < 0 || next + step > bytes.Length || !IsLetter(bytes[next]) || (step == 2 && bytes[next + 1] != 0))
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static bool IsLetter(byte value) =>
        value is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
            or (byte)'.' or (byte)'-' or (byte)'_' or (byte)'+' or (byte)'\'' or (byte)'%';

    private static string TextOf(ReadOnlySpan<byte> bytes, int step)
    {
        StringBuilder text = new(bytes.Length / step);
        for (int i = 0; i < bytes.Length; i += step)
        {
            text.Append((char)bytes[i]);
        }

        return text.ToString();
    }
}
