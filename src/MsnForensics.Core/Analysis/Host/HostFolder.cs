using System;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Analysis.Host;

/// <summary>
/// The files of a folder, and of those below it, in the order of their names: files before folders, so that what a
/// user's registry says is known when the folders are read. Links are never followed.
/// </summary>
internal static class HostFolder
{
    // Deeper than any path that Windows opens.
    private const int MaximumDepth = 256;

    public static IEnumerable<HostFile> Files(string root, HostRequest request)
    {
        Stack<(string Path, string Place, int Depth)> open = new();
        open.Push((root, "", 0));
        while (open.Count > 0)
        {
            (string folder, string place, int depth) = open.Pop();
            foreach (string file in List(folder, Directory.GetFiles, request))
            {
                if (TryOpen(file, place + Path.GetFileName(file), request) is { } found)
                {
                    yield return found;
                }
            }

            if (!request.Recurse || depth >= MaximumDepth)
            {
                continue;
            }

            string[] folders = List(folder, Directory.GetDirectories, request);
            for (int i = folders.Length - 1; i >= 0; i--)
            {
                if (!IsLink(folders[i], request))
                {
                    open.Push((folders[i], place + Path.GetFileName(folders[i]) + "/", depth + 1));
                }
            }
        }
    }

    /// <summary>A file; null when it is a link or cannot be looked at.</summary>
    public static HostFile? TryOpen(string path, string place, HostRequest request)
    {
        try
        {
            return IsLink(path, request) ? null : new HostFile(path, place);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            request.Refused?.Invoke(path, exception);
            return null;
        }
    }

    private static string[] List(string folder, Func<string, string[]> list, HostRequest request)
    {
        try
        {
            string[] entries = list(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            request.Refused?.Invoke(folder, exception);
            return Array.Empty<string>();
        }
    }

    private static bool IsLink(string path, HostRequest request)
    {
        bool isLink = (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        if (isLink)
        {
            request.Skipped?.Invoke(path);
        }

        return isLink;
    }
}
