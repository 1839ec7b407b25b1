using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol;

/// <summary>Looks things up in fields that keep their order and may come more than once.</summary>
internal static class FieldList
{
    /// <summary>The first value of that name, compared without case; null when absent.</summary>
    public static string? ValueOf(this IReadOnlyList<KeyValuePair<string, string>> fields, string name)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            string key = fields[i].Key;
            if (key.Length == name.Length && string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return fields[i].Value;
            }
        }

        return null;
    }
}
