using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MsnForensics.Export;

/// <summary>What all timeline formats take from an event, and how they print it.</summary>
internal static class TimelineFields
{
    private static readonly string[] PeerSeparators = ["; "];

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

    /// <summary>
    /// Control characters that no text format passes through unharmed, as <c>\xNN</c>; TAB, CR and LF stay.
    /// </summary>
    public static string Visible(string text)
    {
        StringBuilder? visible = null;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isHarmful = (character < ' ' && character is not ('\t' or '\r' or '\n')) || character == '\u007F';
            if (isHarmful)
            {
                visible ??= new StringBuilder(text, 0, i, text.Length + 16);
                visible.Append("\\x").Append(((int)character).ToString("x2", CultureInfo.InvariantCulture));
            }
            else
            {
                visible?.Append(character);
            }
        }

        return WellFormed(visible?.ToString() ?? text);
    }

    /// <summary>The text without line breaks, control characters made visible.</summary>
    public static string OneLine(string text) =>
        Visible(text).Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>Who, to whom, and what: as one sentence, where the text alone does not tell.</summary>
    public static string Sentence(MsnTimelineEvent timelineEvent, string text) =>
        (timelineEvent.Account, timelineEvent.Peer) switch
        {
            ({ } account, { } peer) => "[MSN] " + account + " -> " + peer + ": " + text,
            ({ } account, null) => "[MSN] " + account + ": " + text,
            _ => "[MSN] " + text,
        };

    /// <summary>The accounts on the other side.</summary>
    public static IReadOnlyList<string> PeersOf(MsnTimelineEvent timelineEvent) => timelineEvent.Peer is { } peer
        ? peer.Split(PeerSeparators, StringSplitOptions.RemoveEmptyEntries)
        : [];

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cut(string text, int length) => text.Length <= length
        ? text
        : text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

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
