using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Testing.Captures;

/// <summary>
/// Captures beside the project, which tests read where they exist: the folder that MSNFORENSICS_CAPTURES names, else
/// <c>shared/captures</c> beside a parent folder of the test assembly.
/// </summary>
public static class SharedCaptures
{
    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>All captures of the folder or one below it, sorted; empty where there are none.</summary>
    public static IReadOnlyList<string> Files(string below = "")
    {
        string? folder = Folder is null ? null : Path.Combine(Folder, below);
        return folder is null || !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsCapture).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every file below the folder, in a stable order; empty where there is none.</summary>
    public static IReadOnlyList<string> GetFiles() => Folder is null
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static bool IsCapture(string path) =>
        Path.GetFileName(path).Contains(".pcap", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".cap", StringComparison.OrdinalIgnoreCase);

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("MSNFORENSICS_CAPTURES");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "captures");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
