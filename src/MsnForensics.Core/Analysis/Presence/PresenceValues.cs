using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Presence;

/// <summary>Values by field, as sent; null is not told, empty is told to be empty.</summary>
public sealed class PresenceValues
{
    private const int Count = (int)PresenceField.Members + 1;

    private readonly string?[] _values = new string?[Count];

    public PresenceValues()
    {
    }

    private PresenceValues(string?[] values) => _values = (string?[])values.Clone();

    /// <summary>True when nothing but emptiness is told.</summary>
    public bool IsEmpty => Array.TrueForAll(_values, string.IsNullOrEmpty);

    /// <summary>Characters held.</summary>
    public int Length
    {
        get
        {
            int length = 0;
            foreach (string? value in _values)
            {
                length += value?.Length ?? 0;
            }

            return length;
        }
    }

    public string? this[PresenceField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = value;
    }

    /// <summary>These values where the update tells nothing, else the update's.</summary>
    public PresenceValues With(PresenceValues update)
    {
        PresenceValues merged = new(_values);
        for (int i = 0; i < Count; i++)
        {
            merged._values[i] = update._values[i] ?? _values[i];
        }

        return merged;
    }

    /// <summary>The strongest change that the update makes to these values.</summary>
    public PresenceChange Compare(PresenceValues update)
    {
        PresenceChange strongest = PresenceChange.None;
        for (int i = 0; i < Count; i++)
        {
            PresenceChange change = Compare(_values[i], update._values[i]);
            strongest = change > strongest ? change : strongest;
        }

        return strongest;
    }

    /// <summary>The fields that are told and differ; empty is the same as not told before.</summary>
    public IReadOnlyList<PresenceField> DifferencesFrom(PresenceValues earlier)
    {
        List<PresenceField> fields = new();
        for (int i = 0; i < Count; i++)
        {
            if (_values[i] is { } value && !AreSame(value, earlier._values[i] ?? ""))
            {
                fields.Add((PresenceField)i);
            }
        }

        return fields;
    }

    private static PresenceChange Compare(string? known, string? told)
    {
        if (told is null || (known is not null && AreSame(known, told)))
        {
            return PresenceChange.None;
        }

        return known is not null ? PresenceChange.Contradicts
            : told.Length == 0 ? PresenceChange.Completes
            : PresenceChange.Adds;
    }

    // Client and server encode the same object in different ways.
    private static bool AreSame(string left, string right) => left == right
        || (left.IndexOf('%') >= 0 && PercentEncoding.Decode(left) == PercentEncoding.Decode(right));
}
