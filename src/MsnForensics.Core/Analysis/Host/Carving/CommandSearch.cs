using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>Finds the words that are too short for the search of all others: the names of some commands.</summary>
internal static class CommandSearch
{
    private static readonly (int Pattern, byte[] Word)[] Words = CarvingRule.All
        .Select((rule, index) => (index, Encoding.ASCII.GetBytes(rule.Pattern)))
        .Where(word => word.Item2.Length < PatternSearch.MinimumLength)
        .ToArray();

    /// <summary>Adds the places where they stand as bytes.</summary>
    public static void Find(ReadOnlySpan<byte> bytes, List<PatternMatch> matches)
    {
        foreach ((int pattern, byte[] word) in Words)
        {
            for (int at = 0, next; (next = bytes.Slice(at).IndexOf(word)) >= 0; at++)
            {
                at += next;
                matches.Add(new PatternMatch(pattern, at, word.Length, false));
            }
        }
    }
}
