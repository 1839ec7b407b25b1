using System;
using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Formatting;

/// <summary>
/// How the views of <c>MsnForensics.Format.ps1xml</c> print values. Text off the wire can hold terminal escapes and
/// characters that reverse the reading direction: here they are made visible. The records keep them exact.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DisplayText
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.fff";

    /// <summary>
    /// Control, line and bidirectional characters as <c>\n</c>, <c>\t</c>, <c>\uXXXX</c>; all others as they are.
    /// </summary>
    public static string Visible(object? value)
    {
        string text = value switch
        {
            PSObject wrapped => wrapped.ToString(),
            ICollection items => string.Join("; ", items.Cast<object?>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        if (!text.Any(HiddenCharacter.Is))
        {
            return text;
        }

        StringBuilder visible = new(text.Length + 16);
        foreach (char character in text)
        {
            if (HiddenCharacter.Is(character))
            {
                AppendEscape(visible, character);
            }
            else
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    /// <summary>UTC to the millisecond, the same in every culture; empty for no time.</summary>
    public static string Time(object? value) => value switch
    {
        DateTimeOffset time when time != default => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        PSObject { BaseObject: DateTimeOffset time } => Time(time),
        DateTime time when time != default => time.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>A count or size with thousands separators; empty for null.</summary>
    public static string Number(object? value) =>
        value is null ? "" : string.Format(CultureInfo.InvariantCulture, "{0:N0}", value);

    /// <summary>What is there of several values, with a separator of ours between them.</summary>
    public static string Joined(string separator, params object?[] values) =>
        string.Join(separator, values.Select(Visible).Where(text => text.Length > 0));

    /// <summary>Yes or nothing, so that what stands out is what is true.</summary>
    public static string Mark(bool value) => value ? "Yes" : "";

    private static void AppendEscape(StringBuilder visible, char character)
    {
        string escape = character switch
        {
            '\r' => "\\r",
            '\n' => "\\n",
            '\t' => "\\t",
            _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        };
        visible.Append(escape);
    }
}
