using System;

namespace MsnForensics.Bytes;

/// <summary>Decimal digits on the wire: no sign, no blanks, never an overflow.</summary>
public static class DecimalNumber
{
    /// <summary>Reads 1 to 19 digits; leading zeros are fine.</summary>
    public static bool TryParse(ReadOnlySpan<byte> digits, out long value)
    {
        value = 0;
        if (digits.IsEmpty || digits.Length > 19)
        {
            return false;
        }

        foreach (byte digit in digits)
        {
            int number = digit - '0';
            if ((uint)number > 9 || value > (long.MaxValue - number) / 10)
            {
                return false;
            }

            value = (value * 10) + number;
        }

        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out long)"/>
    public static bool TryParse(string digits, out long value)
    {
        value = 0;
        if (digits.Length is 0 or > 19)
        {
            return false;
        }

        foreach (char digit in digits)
        {
            int number = digit - '0';
            if ((uint)number > 9 || value > (long.MaxValue - number) / 10)
            {
                return false;
            }

            value = (value * 10) + number;
        }

        return true;
    }
}
