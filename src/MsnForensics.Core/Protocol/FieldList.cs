using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol;

/// <summary>Looks things up in fields that keep their order and may come more than once.</summary>
internal static class FieldList
{
    /// <summary>The first value of that name, compared without case; null when absent.</summary>
    public static string? ValueOf(this IReadOnlyList<KeyValuePair<string, string>> fields, string name)
    {
        foreach (KeyValuePair<string, string> item in fields)
        {
            if (string.Equals(item.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return item.Value;
            }
        }

        return null;
    }
}
