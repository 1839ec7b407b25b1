using System;
using System.Collections.Generic;

namespace MsnForensics.Bytes;

/// <summary>Remembers what was computed from a text; starts anew when full, so that hostile texts cannot make it
/// grow.</summary>
internal sealed class Memo<T>
{
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);
    private readonly Func<string, T> _compute;
    private readonly int _capacity;
    private string? _lastText;
    private T _last = default!;

    /// <param name="capacity">How many texts are remembered.</param>
    /// <param name="compute">The same for the same text, until <see cref="Clear"/>.</param>
    public Memo(int capacity, Func<string, T> compute)
    {
        _capacity = capacity;
        _compute = compute;
    }

    public T this[string text]
    {
        get
        {
            if (!ReferenceEquals(text, _lastText))
            {
                _last = Find(text);
                _lastText = text;
            }

            return _last;
        }
    }

    /// <summary>Forgets everything: what was computed has changed.</summary>
    public void Clear()
    {
        _known.Clear();
        _lastText = null;
    }

    private T Find(string text)
    {
        if (!_known.TryGetValue(text, out T? value))
        {
            value = _compute(text);
            if (_known.Count >= _capacity)
            {
                _known.Clear();
            }

            _known.Add(text, value);
        }

        return value;
    }
}
