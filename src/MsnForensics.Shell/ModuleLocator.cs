using System;
using System.IO;

namespace MsnForensics.Shell;

/// <summary>
/// Finds the manifest: where it was said to be, or in the <c>artifacts</c> of the folder tree around.
/// </summary>
internal static class ModuleLocator
{
    private const string Manifest = "MsnForensics.psd1";
    private static readonly string BuiltModule = Path.Combine("artifacts", "module", "MsnForensics", Manifest);

    public static string? Find(string? given)
    {
        if (given is not null)
        {
            string path = Path.GetFullPath(given);
            path = Directory.Exists(path) ? Path.Combine(path, Manifest) : path;
            return File.Exists(path) ? path : null;
        }

        return FindAbove(AppContext.BaseDirectory) ?? FindAbove(Environment.CurrentDirectory);
    }

    private static string? FindAbove(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, BuiltModule);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
