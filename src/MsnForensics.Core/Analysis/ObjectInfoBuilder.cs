using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis;

/// <summary>Makes the record value of an MSNObject.</summary>
public static class ObjectInfoBuilder
{
    private static readonly HashSet<string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        "Creator", "Type", "Location", "Friendly", "Size", "SHA1D", "SHA1C", "Url",
    };

    /// <summary>Makes the value.</summary>
    /// <param name="item">The object.</param>
    /// <param name="contentMatches">Whether a content fits it; null where none was compared.</param>
    public static MsnObjectInfo Build(MsnObject item, bool? contentMatches = null) => new()
    {
        ContentMatches = contentMatches,
        Creator = item["Creator"],
        Type = item.TypeName,
        Location = item["Location"],
        Friendly = item.FriendlyName,
        Size = item.Size,
        Sha1d = item["SHA1D"],
        Sha1c = item["SHA1C"],
        IsConsistent = item.IsConsistent,
        ContentSha1 = item.ContentSha1,
        Url = item["Url"],
        Attributes = FurtherOf(item).ToArray() is { Length: > 0 } further ? string.Join("; ", further) : null,
        Raw = item.Raw,
    };

    private static IEnumerable<string> FurtherOf(MsnObject item)
    {
        foreach (KeyValuePair<string, string> attribute in item.Attributes)
        {
            if (!Properties.Contains(attribute.Key))
            {
                yield return attribute.Key + "=" + attribute.Value;
            }
        }
    }
}
