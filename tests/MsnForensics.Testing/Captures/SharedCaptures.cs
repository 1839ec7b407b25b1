using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Testing.Captures;

/// <summary>The folder of captures beside the project, which a machine may or may not have.</summary>
public static class SharedCaptures
{
    private const string Variable = "MSNFORENSICS_CAPTURES";

    /// <summary>The folder, or null where it does not exist.</summary>
    public static string? FindFolder()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string beside = Path.Combine(at.FullName, "shared", "captures");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }

    /// <summary>Every file below the folder, in a stable order; empty where there is none.</summary>
    public static IReadOnlyList<string> GetFiles() =>
        FindFolder() is string folder
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
            : Array.Empty<string>();
}
