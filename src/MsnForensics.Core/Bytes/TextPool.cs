using System;

namespace MsnForensics.Bytes;

/// <summary>
/// Decodes words that come again and again (addresses, names, header fields) to shared strings. A place for each hash,
/// the newest word wins: it cannot grow, and hostile words only make it useless. For one thread at a time.
/// </summary>
public sealed class TextPool
{
    private const int PlaceCount = 2048;
    private const int MaximumLength = 128;

    private readonly string?[] _places = new string?[PlaceCount];

    /// <summary>Decodes as <see cref="WireText.Decode(ReadOnlySpan{byte}, out bool)"/> does.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        isUtf8 = true;
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (bytes.Length > MaximumLength)
        {
            return WireText.Decode(bytes, out isUtf8);
        }

        ref string? place = ref _places[(int)ByteHash.Of(bytes) & (PlaceCount - 1)];
        if (place is not null && Equal(place, bytes))
        {
            return place;
        }

        string text = WireText.Decode(bytes, out isUtf8);
        if (text.Length == bytes.Length && isUtf8)
        {
            place = text;
        }

        return text;
    }

    /// <inheritdoc cref="Decode(ReadOnlySpan{byte}, out bool)"/>
    public string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, out _);

    // Only texts of one byte a character are kept: these are ASCII.
    private static bool Equal(string text, ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return System.Text.Ascii.Equals(bytes, text);
#else
        if (text.Length != bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i])
            {
                return false;
            }
        }

        return true;
#endif
    }
}
