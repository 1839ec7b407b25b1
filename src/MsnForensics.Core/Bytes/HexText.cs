using System;

namespace MsnForensics.Bytes;

/// <summary>Bytes written as pairs of hexadecimal digits.</summary>
public static class HexText
{
    private const string Digits = "0123456789abcdef";

    // By character code; a table, since key logs hold hundreds of millions of digits.
    private static readonly sbyte[] Values = CreateValues();

    /// <summary>Lower-case digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }

    /// <summary>Reads pairs of digits of either case.</summary>
    /// <param name="digits">The digits, in ASCII.</param>
    /// <param name="bytes">Takes the bytes; exactly half as long as the digits.</param>
    /// <returns>False when the lengths do not fit or something else than a digit is there.</returns>
    public static bool TryParse(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            int value = (ValueOf(digits[i * 2]) << 4) | ValueOf(digits[(i * 2) + 1]);
            if (value < 0)
            {
                return false;
            }

            bytes[i] = (byte)value;
        }

        return true;
    }

    /// <summary>The value of a digit; -1 for anything else.</summary>
    public static int ValueOf(byte digit) => Values[digit];

    private static sbyte[] CreateValues()
    {
        sbyte[] values = new sbyte[256];
        values.AsSpan().Fill(-1);
        for (int i = 0; i < Digits.Length; i++)
        {
            values[Digits[i]] = (sbyte)i;
            values[char.ToUpperInvariant(Digits[i])] = (sbyte)i;
        }

        return values;
    }
}
