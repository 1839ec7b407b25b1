using System.Globalization;
using System.Net;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Export.Report;

/// <summary>
/// Text off the wire on its way into the page: inert, and with hidden characters made visible as their code points.
/// Templates get texts in this form alone, so that none can forget to encode one.
/// </summary>
internal sealed class ShownText
{
    /// <summary>In front of four hexadecimal digits, in data for the script: a hidden character. It is hidden itself
    /// and so never stands in marked text for itself.</summary>
    public const char Mark = '\u0001';

    private ShownText(string html) => Html = html;

    public string Html { get; }

    /// <summary>A text in one line: line breaks are shown as code points, too.</summary>
    public static ShownText Line(string? text) => new(HtmlOf(Marked(text ?? "", keepsLines: false)));

    /// <summary>A text that may have lines and tabs.</summary>
    public static ShownText Block(string? text) => new(HtmlOf(Marked(text ?? "", keepsLines: true)));

    /// <summary>Accounts, one a line, that may break behind their sign.</summary>
    public static ShownText Account(string? text) => new(Block(text).Html.Replace("@", "@<wbr>"));

    /// <summary>A text where no element may stand, as in drawings and headings of windows: codes in brackets.</summary>
    public static ShownText Bare(string? text) => new(WebUtility.HtmlEncode(
        BracketsOf(Marked(text ?? "", keepsLines: true))));

    /// <summary>The text with every hidden character as <see cref="Mark"/> and its code; line breaks, where kept, as
    /// LF.</summary>
    public static string Marked(string text, bool keepsLines)
    {
        StringBuilder? marked = null;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isLine = keepsLines && character is '\r' or '\n';
            bool isKept = keepsLines && character is '\n' or '\t';
            if (isKept || (!isLine && !HiddenCharacter.Is(character) && !IsHalf(text, i)))
            {
                marked?.Append(character);
                continue;
            }

            marked ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (!isLine)
            {
                marked.Append(Mark).Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                marked.Append('\n');
            }
        }

        return marked?.ToString() ?? text;
    }

    private static bool IsHalf(string text, int index) =>
        char.IsSurrogate(text[index]) && HiddenCharacter.IsLoneSurrogate(text, index);

    private static string BracketsOf(string marked)
    {
        StringBuilder text = new(marked.Length);
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Mark)
            {
                text.Append("[U+").Append(marked, i + 1, 4).Append(']');
                i += 4;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return text.ToString();
    }

    private static string HtmlOf(string marked)
    {
        StringBuilder html = new(marked.Length + 16);
        int start = 0;
        for (int at = marked.IndexOf(Mark); at >= 0; at = marked.IndexOf(Mark, start))
        {
            html.Append(WebUtility.HtmlEncode(marked.Substring(start, at - start)));
            html.Append("<span class=\"ctl\">U+").Append(marked, at + 1, 4).Append("</span>");
            start = at + 5;
        }

        return html.Append(WebUtility.HtmlEncode(marked.Substring(start))).ToString();
    }
}
