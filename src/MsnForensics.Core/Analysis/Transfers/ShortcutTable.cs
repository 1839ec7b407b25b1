using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What people typed in place of custom emoticons, by the pictures' SHA-1 (reference: section 8.6).</summary>
public sealed class ShortcutTable
{
    // Far more than people collected.
    private const int MaximumCount = 20_000;

    private readonly Dictionary<string, string> _byHash = new(StringComparer.Ordinal);

    /// <summary>Reads the body of a message that defines emoticons; the first shortcut of a picture stands.</summary>
    public void Read(string body)
    {
        foreach (EmoticonDefinition definition in EmoticonDefinition.ParseAll(body))
        {
            if (ObjectText.Parse(definition.Object)?.ContentSha1 is { } hash
                && !_byHash.ContainsKey(hash) && _byHash.Count < MaximumCount)
            {
                _byHash.Add(hash, definition.Shortcut);
            }
        }
    }

    /// <summary>The shortcut of a picture; null for one that no message defines.</summary>
    public string? Find(string? hash) =>
        hash is not null && _byHash.TryGetValue(hash, out string? shortcut) ? shortcut : null;
}
