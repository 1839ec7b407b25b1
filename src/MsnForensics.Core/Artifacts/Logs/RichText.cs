using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Takes the text out of rich text (RTF).</summary>
public static class RichText
{
    // A control word with its number, a letter by its code, a mark by itself, a brace, or text.
    private static readonly Regex Token = new(
        @"\\(?<word>[a-z]{1,32})(?<number>-?[0-9]{1,10})? ?|\\'(?<code>[0-9A-Fa-f]{2})|\\(?<mark>[^a-z])|(?<brace>[{}])"
        + @"|(?<text>[^\\{}\r\n]+)",
        RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Tables = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "generator",
    };

    /// <summary>The text; tables, pictures and marks are left out. What is cut is read as far as it goes.</summary>
    public static string ToText(string rich)
    {
        StringBuilder text = new();
        int depth = 0;
        int hidden = int.MaxValue;
        int skip = 0;
        foreach (Match token in Token.Matches(rich))
        {
            string brace = token.Groups["brace"].Value;
            depth += brace == "{" ? 1 : brace == "}" ? -1 : 0;
            string word = token.Groups["word"].Value;
            if (depth < hidden && (Tables.Contains(word) || token.Groups["mark"].Value == "*"))
            {
                hidden = depth;
            }

            hidden = depth < hidden ? int.MaxValue : hidden;
            if (hidden == int.MaxValue)
            {
                Append(text, token, word, ref skip);
            }
        }

        return text.ToString().Trim('\n', ' ', '\0');
    }

    private static void Append(StringBuilder text, Match token, string word, ref int skip)
    {
        string code = token.Groups["code"].Value;
        string letters = token.Groups["text"].Value;
        if (word is "par" or "line")
        {
            text.Append('\n');
        }
        else if (word == "tab")
        {
            text.Append('\t');
        }
        else if (word == "u" && int.TryParse(
            token.Groups["number"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int unit))
        {
            // One letter for readers without Unicode follows.
            text.Append((char)(ushort)unit);
            skip = 1;
        }
        else if (code.Length > 0)
        {
            if (skip == 0)
            {
                byte value = byte.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                text.Append(WireCharset.Find("windows-1252")?.GetString(new[] { value }) ?? "?");
            }

            skip = 0;
        }
        else if (letters.Length > 0)
        {
            text.Append(letters, Math.Min(skip, letters.Length), letters.Length - Math.Min(skip, letters.Length));
            skip = 0;
        }
        else if (token.Groups["mark"].Value is "\\" or "{" or "}")
        {
            text.Append(token.Groups["mark"].Value);
        }
    }
}
