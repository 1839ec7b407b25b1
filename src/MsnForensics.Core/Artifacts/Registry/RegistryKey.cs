using System;
using System.Collections.Generic;

namespace MsnForensics.Artifacts.Registry;

/// <summary>A key of a hive or of an exported file.</summary>
public sealed class RegistryKey
{
    /// <summary>Names from the root down, parted by <c>\</c>; the root's own name is left out.</summary>
    public string Path { get; init; } = "";

    /// <summary>UTC; null in exported files and where it is unreadable.</summary>
    public DateTimeOffset? LastWritten { get; init; }

    public IReadOnlyList<RegistryValue> Values { get; init; } = Array.Empty<RegistryValue>();

    /// <summary>Found in a free cell.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Of the key's cell in the file, or of its line.</summary>
    public long Offset { get; init; }

    /// <summary>The last name of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('\\') + 1);

    /// <summary>The value of a name, in any case; null when there is none.</summary>
    public RegistryValue? this[string name]
    {
        get
        {
            foreach (RegistryValue value in Values)
            {
                if (string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
