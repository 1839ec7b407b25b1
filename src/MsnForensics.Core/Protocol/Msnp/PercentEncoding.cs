using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Percent sequences in names; <c>+</c> is a plus here, never a blank (reference: section 2.3).</summary>
public static class PercentEncoding
{
    /// <summary>Decodes percent sequences to bytes and these as UTF-8, else as Windows-1252.</summary>
    public static string Decode(string text, out bool isUtf8)
    {
        isUtf8 = true;
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int length = DecodeInPlace(bytes);
        return WireText.Decode(bytes.AsSpan(0, length), out isUtf8);
    }

    /// <inheritdoc cref="Decode(string, out bool)"/>
    public static string Decode(string text) => Decode(text, out _);

    private static int DecodeInPlace(byte[] bytes)
    {
        int target = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'%' && i + 2 < bytes.Length
                && HexOf(bytes[i + 1]) is >= 0 and int high && HexOf(bytes[i + 2]) is >= 0 and int low)
            {
                bytes[target++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                bytes[target++] = bytes[i];
            }
        }

        return target;
    }

    private static int HexOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
