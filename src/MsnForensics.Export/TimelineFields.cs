using System;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export;

/// <summary>What all timeline formats take from an event, and how they print it.</summary>
internal static class TimelineFields
{
    /// <summary>
    /// ISO 8601 in UTC, six decimals; seven where the capture is that fine. Empty when there is no time.
    /// </summary>
    public static string Time(DateTimeOffset time)
    {
        if (time == default)
        {
            return "";
        }

        string format = time.Ticks % 10 == 0 ? "yyyy-MM-ddTHH:mm:ss.ffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffffffZ";
        return time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Surrogates without their partner have no bytes in any Unicode encoding: they become U+FFFD.</summary>
    public static string WellFormed(string text)
    {
        if (!HasLoneSurrogate(text))
        {
            return text;
        }

        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (IsPair(characters, i))
            {
                i++;
            }
            else if (char.IsSurrogate(characters[i]))
            {
                characters[i] = '\uFFFD';
            }
        }

        return new string(characters);
    }

    /// <summary>Items joined by <c>;</c>, a semicolon inside an item written <c>\;</c>.</summary>
    public static string JoinList(MsnList<string> items) =>
        string.Join(";", items.Select(item => item.Replace(";", "\\;")));

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    private static bool IsPair(char[] characters, int index) =>
        index + 1 < characters.Length && char.IsSurrogatePair(characters[index], characters[index + 1]);
}
