using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Soap;

/// <summary>
/// The values of an envelope as a flat list: each is named by the path of elements to it, from the call or answer on;
/// header values have <c>Header/</c> in front, attributes an <c>@</c>. This reads calls that nobody knows as well as
/// others.
/// </summary>
public static class SoapFields
{
    private const string Namespace = "xmlns";

    /// <summary>Reads header and body in document order.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="limit">Most values to give.</param>
    public static List<KeyValuePair<string, string>> Of(SoapEnvelope envelope, int limit)
    {
        List<KeyValuePair<string, string>> fields = new();
        AddChildren(fields, envelope.Header, "Header/", limit);
        foreach (WireElement child in envelope.Body?.Children ?? new List<WireElement>())
        {
            if (child == envelope.Content)
            {
                AddAttributes(fields, child, "", limit);
                AddChildren(fields, child, "", limit);
            }
            else
            {
                Add(fields, child, child.Name, limit);
            }
        }

        return fields;
    }

    private static void AddChildren(
        List<KeyValuePair<string, string>> fields, WireElement? element, string path, int limit)
    {
        foreach (WireElement child in element?.Children ?? new List<WireElement>())
        {
            if (fields.Count >= limit)
            {
                return;
            }

            Add(fields, child, path + child.Name, limit);
        }
    }

    // Depth is bounded by the reading of the XML.
    private static void Add(List<KeyValuePair<string, string>> fields, WireElement element, string path, int limit)
    {
        AddAttributes(fields, element, path + "/", limit);
        if (element.Children.Count > 0)
        {
            AddChildren(fields, element, path + "/", limit);
        }
        else if (fields.Count < limit && (element.Text.Length > 0 || !HasAttributes(element)))
        {
            fields.Add(new(path, element.Text));
        }
    }

    private static bool HasAttributes(WireElement element) =>
        element.Attributes.Any(attribute => attribute.Key != Namespace);

    private static void AddAttributes(
        List<KeyValuePair<string, string>> fields, WireElement element, string path, int limit)
    {
        foreach (KeyValuePair<string, string> attribute in element.Attributes)
        {
            if (fields.Count < limit && attribute.Key != Namespace)
            {
                fields.Add(new(path + "@" + attribute.Key, attribute.Value));
            }
        }
    }
}
