using System;
using System.Text;

namespace MsnForensics.Bytes;

/// <summary>Text as the field sends it: UTF-8, and Windows-1252 where the bytes are no UTF-8.</summary>
public static class WireText
{
    // The 32 places where Windows-1252 differs from Latin-1; unassigned ones keep their Latin-1 control code.
    private const string Windows1252High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Decodes UTF-8, falling back to Windows-1252 for the whole text.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="isUtf8">False when the fallback was used.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        isUtf8 = true;
        if (bytes.IsEmpty)
        {
            return "";
        }

        try
        {
            return GetString(Strict, bytes);
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
            return DecodeWindows1252(bytes);
        }
    }

    /// <inheritdoc cref="Decode(ReadOnlySpan{byte}, out bool)"/>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, out _);

    /// <summary>True when the bytes are UTF-8 from end to end.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        Decode(bytes, out bool isUtf8);
        return isUtf8;
    }

    /// <summary>True when no byte has its highest bit set.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return System.Text.Ascii.IsValid(bytes);
#else
        foreach (byte value in bytes)
        {
            if (value >= 0x80)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Decodes a piece of UTF-8 whose ends may cut a character; the cut ends become U+FFFD.</summary>
    public static string DecodePiece(ReadOnlySpan<byte> bytes) => GetString(Encoding.UTF8, bytes);

    public static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        char[] characters = new char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            characters[i] = value is >= 0x80 and < 0xA0 ? Windows1252High[value - 0x80] : (char)value;
        }

        return new string(characters);
    }

    /// <summary>One byte, one character: for protocol words that must keep every byte.</summary>
    public static string DecodeLatin1(ReadOnlySpan<byte> bytes)
    {
        char[] characters = new char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }

    private static string GetString(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return encoding.GetString(bytes);
#else
        return encoding.GetString(bytes.ToArray());
#endif
    }
}
