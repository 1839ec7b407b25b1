using System;

namespace MsnForensics.Bytes;

/// <summary>Base64 off the wire: what stands in front of damage is decoded, missing padding does no harm.</summary>
public static class Base64Text
{
    /// <summary>Decodes as far as the text goes.</summary>
    /// <param name="text">Base64; white space is passed over.</param>
    /// <param name="isWhole">False when the text was cut or has a character that is no Base64.</param>
    public static byte[] Decode(string text, out bool isWhole)
    {
        char[] digits = new char[text.Length + 3];
        int count = 0;
        int at = 0;
        while (at < text.Length && (IsDigit(text[at]) || IsBlank(text[at])))
        {
            if (!IsBlank(text[at]))
            {
                digits[count++] = text[at];
            }

            at++;
        }

        isWhole = count % 4 != 1 && text.Substring(at).Trim('=', ' ', '\r', '\n', '\t').Length == 0;

        // A lone digit at the end holds no byte.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            digits[count++] = '=';
        }

        return Convert.FromBase64CharArray(digits, 0, count);
    }

    private static bool IsDigit(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';

    private static bool IsBlank(char character) => character is ' ' or '\r' or '\n' or '\t';
}
