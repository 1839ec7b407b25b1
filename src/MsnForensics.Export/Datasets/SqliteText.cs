using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace MsnForensics.Export.Datasets;

/// <summary>Values as SQLite holds them.</summary>
internal static class SqliteText
{
    /// <summary>The table that keeps texts exactly, whatever they hold.</summary>
    public const string ExactTable = "message";

    public const string ExactColumn = "text_utf16";

    /// <summary>A value for a parameter.</summary>
    public static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Text(text),
        bool flag => flag ? 1L : 0L,
        DateTimeOffset time => Time(time),
        IEnumerable<string> texts => Json(texts),
        IEnumerable<long> numbers => "[" + string.Join(",", numbers) + "]",
        _ => value,
    };

    /// <summary>
    /// Surrogates without their partner have no UTF-8, and many programs end a text at a NUL: both become U+FFFD.
    /// </summary>
    public static string Text(string text) => TimelineFields.WellFormed(text).Replace('\0', '\uFFFD');

    /// <summary>The text as bytes, where <see cref="Text"/> changes it.</summary>
    public static object Exact(string? text) =>
        text is null || Text(text) == text ? DBNull.Value : Encode(text);

    /// <summary>ISO 8601 with seven decimals always: it sorts as text, and SQLite's date functions read it.</summary>
    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string Json(IEnumerable<string> texts) =>
        JsonSerializer.Serialize(texts.Select(Text), JsonLine.Readable);

    // Encoding.Unicode would replace the very characters that this is for.
    private static byte[] Encode(string text)
    {
        byte[] bytes = new byte[text.Length * 2];
        for (int i = 0; i < text.Length; i++)
        {
            bytes[2 * i] = (byte)text[i];
            bytes[(2 * i) + 1] = (byte)(text[i] >> 8);
        }

        return bytes;
    }
}
