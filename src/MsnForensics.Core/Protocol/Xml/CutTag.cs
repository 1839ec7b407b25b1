using System.Net;

namespace MsnForensics.Protocol.Xml;

/// <summary>
/// Reads the attributes of one tag that is no XML any more: cut, with an attribute twice, or with characters that XML
/// forbids. A value without its closing quote is left out, as a part of a hash or a name misleads.
/// </summary>
public static class CutTag
{
    // An MSNObject has some ten.
    private const int MaximumAttributeCount = 64;

    private const string Blanks = " \t\r\n/";

    /// <summary>The tag at the start of a text, without its children; null when there is none.</summary>
    public static WireElement? Read(string text)
    {
        int at = 1;
        string name = text.Length > 0 && text[0] == '<' ? ReadName(text, ref at) : "";
        if (name.Length == 0)
        {
            return null;
        }

        WireElement element = new(name);
        for (int i = 0; i < MaximumAttributeCount && TryReadAttribute(text, ref at, element); i++)
        {
        }

        return element;
    }

    private static bool TryReadAttribute(string text, ref int at, WireElement element)
    {
        Skip(text, ref at, Blanks);
        string name = ReadName(text, ref at);
        Skip(text, ref at, Blanks);
        if (name.Length == 0 || at >= text.Length || text[at] != '=')
        {
            return false;
        }

        at++;
        Skip(text, ref at, Blanks);
        if (at >= text.Length || text[at] is not ('"' or '\''))
        {
            return false;
        }

        int close = text.IndexOf(text[at], at + 1);
        if (close < 0)
        {
            return false;
        }

        element.Add(name, WebUtility.HtmlDecode(text.Substring(at + 1, close - at - 1)));
        at = close + 1;
        return true;
    }

    private static string ReadName(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.'))
        {
            at++;
        }

        return text.Substring(from, at - from);
    }

    private static void Skip(string text, ref int at, string characters)
    {
        while (at < text.Length && characters.IndexOf(text[at]) >= 0)
        {
            at++;
        }
    }
}
