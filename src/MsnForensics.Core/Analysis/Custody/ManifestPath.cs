using System;
using System.IO;

namespace MsnForensics.Analysis.Custody;

/// <summary>How a manifest names files: from its own folder where it can, so that folder and manifest travel
/// together.</summary>
public static class ManifestPath
{
    /// <summary>The name of a file in a manifest that stands in <paramref name="root"/>.</summary>
    /// <param name="root">Full path of the manifest's folder.</param>
    /// <param name="file">Full path of the file.</param>
    public static string NameOf(string root, string file)
    {
        string folder = WithSeparator(root);
        if (!file.StartsWith(folder, Comparison) || file.Length == folder.Length)
        {
            return string.Equals(WithSeparator(file), folder, Comparison) ? "." : file;
        }

        string name = file.Substring(folder.Length);
        return Path.DirectorySeparatorChar == '/' ? name : name.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Where the file of a name is.</summary>
    public static string FileOf(string root, string name) => Path.GetFullPath(Path.Combine(root, name));

    /// <summary>True when a part of the path below the root, or the file itself, is a link: what it leads to is not
    /// what was listed.</summary>
    public static bool IsLinked(string root, string file)
    {
        string end = root.TrimEnd(Path.DirectorySeparatorChar);
        for (string? at = file; at is { Length: > 0 } && at.Length > end.Length; at = Path.GetDirectoryName(at))
        {
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if ((info.Attributes & FileAttributes.ReparsePoint) != 0 && (int)info.Attributes != -1)
            {
                return true;
            }

            if (!file.StartsWith(end, Comparison))
            {
                // Outside the root the way to the file is the examiner's own.
                return false;
            }
        }

        return false;
    }

    private static StringComparison Comparison =>
        Path.DirectorySeparatorChar == '/' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static string WithSeparator(string path) =>
        path.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
