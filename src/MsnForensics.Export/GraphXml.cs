using System;
using System.IO;
using System.Linq;
using System.Xml;

namespace MsnForensics.Export;

/// <summary>XML for graph programs: LF, two blanks, and no character that XML 1.0 forbids.</summary>
internal static class GraphXml
{
    public static XmlWriter Create(TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"" + output.Encoding.WebName.ToUpperInvariant() + "\"?>\n");
        return XmlWriter.Create(output, new XmlWriterSettings
        {
            OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false,
        });
    }

    /// <summary>Text as an attribute or content may hold it.</summary>
    public static string Text(string text)
    {
        string visible = TimelineFields.Visible(text);
        return visible.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
            ? visible
            : new string(Array.ConvertAll(
                visible.ToCharArray(),
                character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\uFFFD'));
    }
}
