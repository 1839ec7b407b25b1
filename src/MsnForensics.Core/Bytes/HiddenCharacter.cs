using System.Globalization;

namespace MsnForensics.Bytes;

/// <summary>Characters that do not show themselves and change how the others read: control characters, line and
/// paragraph separators, overrides of the reading direction, a few invisible ones, and halves of surrogate
/// pairs.</summary>
public static class HiddenCharacter
{
    /// <summary>Whether the character is one of them, by itself; a surrogate is when it stands alone, which this
    /// cannot see.</summary>
    public static bool Is(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.LineSeparator => true,
        UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => IsBidirectional(character) || character is '\uFEFF' or '\u200B' or '\u00AD',
        _ => false,
    };

    /// <summary>Whether the UTF-16 unit at the place is a surrogate without its partner.</summary>
    public static bool IsLoneSurrogate(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    // Joiners (U+200C, U+200D) are ordinary parts of many scripts and of emoji.
    private static bool IsBidirectional(char character) =>
        character is '\u061C' or '\u200E' or '\u200F'
        || character is >= '\u202A' and <= '\u202E'
        || character is >= '\u2066' and <= '\u2069';
}
