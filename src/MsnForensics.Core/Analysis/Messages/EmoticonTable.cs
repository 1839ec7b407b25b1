using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Analysis.Messages;

/// <summary>Custom emoticons that were defined in a session; a definition holds as long as the conversation goes on
/// (reference: section 8.5).</summary>
public sealed class EmoticonTable
{
    // A message defines seven at most; people use a few dozen.
    private const int MaximumCount = 1000;

    private readonly Dictionary<string, List<EmoticonDefinition>> _bySender = new();
    private int _count;

    /// <summary>Keeps definitions; a newer one of the same shortcut replaces the older.</summary>
    /// <param name="sender">Whose they are.</param>
    /// <param name="definitions">What was sent.</param>
    public void Define(string sender, IEnumerable<EmoticonDefinition> definitions)
    {
        if (!_bySender.TryGetValue(sender, out List<EmoticonDefinition>? known))
        {
            _bySender.Add(sender, known = new List<EmoticonDefinition>());
        }

        foreach (EmoticonDefinition definition in definitions)
        {
            _count -= known.RemoveAll(item => item.Shortcut == definition.Shortcut);
            if (_count < MaximumCount)
            {
                known.Add(definition);
                _count++;
            }
        }
    }

    /// <summary>The definitions whose shortcut stands in the text; case matters.</summary>
    public IReadOnlyList<EmoticonDefinition> UsedIn(string sender, string text) =>
        _bySender.TryGetValue(sender, out List<EmoticonDefinition>? known)
            ? known.FindAll(item => text.IndexOf(item.Shortcut, StringComparison.Ordinal) >= 0)
            : Array.Empty<EmoticonDefinition>();
}
