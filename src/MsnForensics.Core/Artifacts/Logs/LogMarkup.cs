using System;
using System.Net;
using System.Text;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Takes the text out of HTML logs.</summary>
public static class LogMarkup
{
    /// <summary>Text without tags: breaks are line feeds, entities are decoded, a tag without end is text.</summary>
    public static string ToText(string html)
    {
        StringBuilder text = new(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            int close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            text.Append(html, at, open - at);
            if (string.Compare(html, open + 1, "br", 0, 2, StringComparison.OrdinalIgnoreCase) == 0)
            {
                text.Append('\n');
            }

            at = close + 1;
        }

        text.Append(html, at, html.Length - at);
        return WebUtility.HtmlDecode(text.ToString());
    }
}
