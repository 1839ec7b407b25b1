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
            if (List(folder, Directory.GetFiles, request) is not { } files)
            {
                continue;
            }

            foreach (string file in files)
            {
                if (TryOpen(file, place + Path.GetFileName(file), request) is { } found)
                {
                    yield return found;
                }
            }

            string[] folders = request.Recurse
                ? List(folder, Directory.GetDirectories, request) ?? Array.Empty<string>()
                : Array.Empty<string>();
            if (depth >= MaximumDepth && folders.Length > 0)
            {
                request.Refused?.Invoke(folder, new IOException("Folders below it are too deep to be looked into."));
                continue;
            }

            for (int i = folders.Length - 1; i >= 0; i--)
            {
                if (Attempt(folders[i], () => IsLink(folders[i], request) ? null : folders[i], request) is { } below)
                {
                    open.Push((below, place + Path.GetFileName(below) + "/", depth + 1));
                }
            }
        }
    }

    /// <summary>A file; null when it is a link or cannot be looked at.</summary>
    public static HostFile? TryOpen(string path, string place, HostRequest request) =>
        Attempt(path, () => IsLink(path, request) ? null : new HostFile(path, place, request.Open), request);

    /// <summary>The bytes of a file, up to a limit or to an unreadable place; null when it is not there, is a link, or
    /// cannot be opened.</summary>
    public static byte[]? TryRead(string path, string place, int limit, HostRequest request)
    {
        if (!File.Exists(path) || TryOpen(path, place, request) is not { } file)
        {
            return null;
        }

        byte[]? bytes = Attempt(path, () => file.ReadAll(limit), request);
        if (file.Failure is not null)
        {
            request.Refused?.Invoke(path, file.Failure);
        }

        return bytes;
    }

    // Null for a folder that cannot be read, so that it is refused once.
    private static string[]? List(string folder, Func<string, string[]> list, HostRequest request)
    {
        string[]? entries = Attempt(folder, () => list(folder), request);
        if (entries is not null)
        {
            Array.Sort(entries, StringComparer.Ordinal);
        }

        return entries;
    }

    private static T? Attempt<T>(string path, Func<T?> look, HostRequest request)
        where T : class
    {
        try
        {
            return look();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            request.Refused?.Invoke(path, exception);
            return null;
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
