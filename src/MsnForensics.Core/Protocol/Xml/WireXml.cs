using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Xml;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Protocol.Xml;

/// <summary>
/// Reads XML payloads as far as they go: fragments with several roots, no DTD, no external entity, bounded depth and
/// number of elements. What is not well formed keeps what stood in front of the damage; a lone <c>&amp;</c>, which
/// third-party clients leave unescaped, does no harm (reference: section 11.3).
/// </summary>
public sealed class WireXml
{
    private static readonly Regex LoneAmpersand =
        new("&(?!(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)", RegexOptions.CultureInvariant);

    private readonly List<WireElement> _roots = new();

    private WireXml()
    {
    }

    /// <summary>The outermost elements.</summary>
    public IReadOnlyList<WireElement> Roots => _roots;

    /// <summary>The first outermost element, or null.</summary>
    public WireElement? Root => _roots.Count > 0 ? _roots[0] : null;

    /// <summary>False when the reading ended at damage.</summary>
    public bool IsWellFormed { get; private set; } = true;

    /// <summary>True when depth or number of elements went beyond the limit and the rest was left out.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>Reads bytes as UTF-8, whatever encoding the declaration claims.</summary>
    public static WireXml Read(ReadOnlySpan<byte> bytes, MsnParserOption limits) =>
        Read(WireText.Decode(bytes), limits);

    /// <summary>Reads text; any text gives a result.</summary>
    public static WireXml Read(string text, MsnParserOption limits)
    {
        WireXml document = new();
        string clean = LoneAmpersand.Replace(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').TrimEnd('\0'), "&amp;");
        using XmlTextReader reader = new(clean, XmlNodeType.Element, null)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.Significant,
        };
        try
        {
            document.Fill(reader, limits);
        }
        catch (XmlException)
        {
            document.IsWellFormed = false;
        }

        return document;
    }

    private void Fill(XmlTextReader reader, MsnParserOption limits)
    {
        Stack<WireElement> open = new();
        int count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count >= limits.MaximumXmlDepth
                    || ++count > limits.MaximumXmlElementCount:
                    IsLimited = true;
                    return;
                case XmlNodeType.Element:
                    Open(reader, open);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Text += reader.Value;
                    break;
            }
        }
    }

    private void Open(XmlTextReader reader, Stack<WireElement> open)
    {
        bool isEmpty = reader.IsEmptyElement;
        WireElement element = new(LocalName(reader.Name));
        if (open.Count > 0)
        {
            open.Peek().Add(element);
        }
        else
        {
            _roots.Add(element);
        }

        while (reader.MoveToNextAttribute())
        {
            if (!reader.Name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                element.Add(LocalName(reader.Name), reader.Value);
            }
        }

        if (!isEmpty)
        {
            open.Push(element);
        }
    }

    private static string LocalName(string name) => name.Substring(name.IndexOf(':') + 1);
}
