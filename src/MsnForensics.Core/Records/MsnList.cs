using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics;

/// <summary>A read-only list that prints its items joined by <c>"; "</c>, so that tables and CSV show the
/// content.</summary>
public sealed class MsnList<T> : IReadOnlyList<T>
{
    private readonly T[] _items;

    public MsnList(IEnumerable<T> items) => _items = items.ToArray();

    private MsnList(T[] items, bool _) => _items = items;

    /// <summary>A list that takes the array over: nobody may change it any more.</summary>
    internal static MsnList<T> Over(params T[] items) => new(items, true);

    /// <summary>The list without items.</summary>
#pragma warning disable CA1000 // The counterpart of Array.Empty on the type itself is what callers look for.
    public static MsnList<T> Empty { get; } = new(Array.Empty<T>());
#pragma warning restore CA1000

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => string.Join("; ", _items);
}
