using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.History;

/// <summary>
/// The display names of a history's owner: those that stand in most of the histories that lie in its folder, one per
/// contact (reference: section 4.3). The beginnings of some of them tell enough.
/// </summary>
internal static class OwnNames
{
    private const int MaximumFiles = 16;
    private const int HeadLength = 64 * 1024;

    private static readonly Regex Name = new("FriendlyName=\"([^\"<]{1,1000})\"", RegexOptions.CultureInvariant);

    /// <summary>The names; none where fewer than two histories lie beside each other.</summary>
    public static IReadOnlyList<string> Find(string path)
    {
        try
        {
            return File.Exists(path) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder
                ? MostFrequent(Directory.GetFiles(folder, "*.xml"))
                : Array.Empty<string>();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Array.Empty<string>();
        }
    }

    private static string[] MostFrequent(string[] files)
    {
        List<HashSet<string>> histories = files.OrderBy(file => file, StringComparer.Ordinal)
            .Take(MaximumFiles)
            .Select(NamesIn)
            .Where(names => names.Count > 0)
            .ToList();
        return histories.Count < 2
            ? Array.Empty<string>()
            : histories.SelectMany(names => names)
                .GroupBy(name => name, StringComparer.Ordinal)
                .Where(group => group.Count() * 2 > histories.Count && group.Count() > 1)
                .Select(group => group.Key)
                .ToArray();
    }

    private static HashSet<string> NamesIn(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] head = new byte[(int)Math.Min(HeadLength, stream.Length)];
        int read = stream.Read(head, 0, head.Length);
        string text = WireText.DecodePiece(head.AsSpan(0, read));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Match match in Name.Matches(text))
        {
            names.Add(WebUtility.HtmlDecode(match.Groups[1].Value));
        }

        return names;
    }
}
