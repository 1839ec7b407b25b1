using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Accounts;

/// <summary>Distinct values with the first and the last time at which each was seen, nanoseconds since 1970
/// UTC.</summary>
public sealed class SeenSet
{
    // More than one account has of anything; a hostile stream must not fill the memory.
    private const int MaximumCount = 256;

    private Dictionary<string, Span>? _spans;

    /// <summary>Oldest first.</summary>
    public IEnumerable<KeyValuePair<string, Span>> Items => _spans is null
        ? Enumerable.Empty<KeyValuePair<string, Span>>()
        : _spans.OrderBy(item => item.Value.First).ThenBy(item => item.Key, StringComparer.Ordinal);

    public MsnList<string> Values =>
        _spans is null ? MsnList<string>.Empty : new MsnList<string>(Items.Select(item => item.Key));

    public void Add(string? value, long at)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(value!, new Span(at, at));
        }
    }

    public void Merge(SeenSet other)
    {
        foreach (KeyValuePair<string, Span> item in other.Items)
        {
            Add(item.Key, item.Value);
        }
    }

    private void Add(string value, Span span)
    {
        _spans ??= new Dictionary<string, Span>(StringComparer.Ordinal);
        if (_spans.TryGetValue(value, out Span known))
        {
            _spans[value] = new Span(Math.Min(known.First, span.First), Math.Max(known.Last, span.Last));
        }
        else if (_spans.Count < MaximumCount)
        {
            _spans.Add(value, span);
        }
    }

    /// <summary>From when to when.</summary>
    public readonly record struct Span(long First, long Last);
}
