using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// Reads the <c>Name: value</c> lines of an MSNSLP body. Newer clients write address fields back to front, name and
/// value, against routers that rewrite addresses (reference: section 4.7).
/// </summary>
public static class SlpFields
{
    // The longest body known has some twenty.
    private const int MaximumCount = 200;

    private static readonly HashSet<string> Mirrorable = new(StringComparer.OrdinalIgnoreCase)
    {
        "IPv4External-Addrs", "IPv4External-Port", "IPv4Internal-Addrs", "IPv4Internal-Port",
        "IPv4ExternalAddrsAndPorts", "IPv4InternalAddrsAndPorts",
        "IPv6-Addrs", "IPv6-Port", "IPv6AddrsAndPorts", "IPv6-global",
    };

    public static IReadOnlyList<SlpField> Read(ReadOnlySpan<byte> body)
    {
        List<SlpField> fields = new();
        while (!body.IsEmpty && fields.Count < MaximumCount)
        {
            int lineFeed = body.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = lineFeed < 0 ? body : body.Slice(0, lineFeed);
            body = lineFeed < 0 ? default : body.Slice(lineFeed + 1);
            Add(fields, WireText.Decode(line).Trim('\r', '\0', ' '));
        }

        return fields;
    }

    /// <summary>The first value of that name, compared without case; null when absent.</summary>
    public static string? ValueOf(this IReadOnlyList<SlpField> fields, string name)
    {
        foreach (SlpField field in fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    // A line without a name goes on with the value before it: old clients break long base64.
    private static void Add(List<SlpField> fields, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        int colon = line.IndexOf(':');
        if (colon < 0)
        {
            if (fields.Count > 0)
            {
                SlpField last = fields[fields.Count - 1];
                fields[fields.Count - 1] = last with { Value = last.Value + line };
            }

            return;
        }

        string name = line.Substring(0, colon).TrimEnd(' ');
        string value = line.Substring(colon + 1).Trim(' ', '\t');
        string mirrored = Mirror(name);
        fields.Add(!Mirrorable.Contains(name) && Mirrorable.Contains(mirrored)
            ? new SlpField(mirrored, Mirror(value), true)
            : new SlpField(name, value, false));
    }

    private static string Mirror(string text)
    {
        char[] characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
