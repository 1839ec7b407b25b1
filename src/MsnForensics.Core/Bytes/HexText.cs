using System;

namespace MsnForensics.Bytes;

/// <summary>Bytes as lower-case hexadecimal digits.</summary>
public static class HexText
{
    private const string Digits = "0123456789abcdef";

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
}
