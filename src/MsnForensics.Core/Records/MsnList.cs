using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics;

/// <summary>A read-only list that prints its items joined by <c>"; "</c>, so that tables and CSV show the
/// content.</summary>
public sealed class MsnList<T> : IReadOnlyList<T>
{
    // Most lists hold one item: for these there is no array.
    private readonly T[]? _items;
    private readonly T _item = default!;

    public MsnList(IEnumerable<T> items) => _items = items.ToArray();

    private MsnList(T[] items) => _items = items;

    private MsnList(T item) => _item = item;

    /// <summary>A list that takes the array over: nobody may change it any more.</summary>
    internal static MsnList<T> Over(params T[] items) => items.Length == 1 ? new(items[0]) : new(items);

    /// <summary>A list of one item.</summary>
    internal static MsnList<T> Of(T item) => new(item);

    /// <summary>The list without items.</summary>
#pragma warning disable CA1000 // The counterpart of Array.Empty on the type itself is what callers look for.
    public static MsnList<T> Empty { get; } = new(Array.Empty<T>());
#pragma warning restore CA1000

    public int Count => _items?.Length ?? 1;

    public T this[int index] => _items is null && index == 0 ? _item : (_items ?? Array.Empty<T>())[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? new[] { _item })).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _items is null ? _item?.ToString() ?? "" : string.Join("; ", _items);
}
