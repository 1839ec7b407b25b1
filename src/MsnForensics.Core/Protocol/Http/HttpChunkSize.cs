using System;

namespace MsnForensics.Protocol.Http;

/// <summary>The line in front of a chunk: hexadecimal size, then extensions that mean nothing here.</summary>
public static class HttpChunkSize
{
    /// <summary>1 TiB needs eleven digits; leading zeros are fine up to this many.</summary>
    private const int MaximumDigitCount = 16;

    private const long MaximumSize = 1L << 40;

    /// <summary>False when the line begins with no number or with one beyond reason.</summary>
    /// <param name="line">The line without its line end.</param>
    /// <param name="size">Bytes of the chunk; 0 for the last one.</param>
    public static bool TryParse(ReadOnlySpan<byte> line, out long size)
    {
        size = 0;
        int count = 0;
        while (count < line.Length && DigitOf(line[count]) is >= 0 and int digit)
        {
            if (count++ == MaximumDigitCount || size > MaximumSize)
            {
                return false;
            }

            size = (size << 4) | (uint)digit;
        }

        return count > 0 && size <= MaximumSize
            && (count == line.Length || line[count] is (byte)';' or (byte)' ' or (byte)'\t');
    }

    private static int DigitOf(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
