using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Bytes;

namespace MsnForensics.Export.Report;

/// <summary>Pictures that records name, and those of their contents that were found. A content counts for a picture
/// when its SHA-1 is the one that the record names, whatever its file is called.</summary>
internal sealed class PictureStore
{
    // Every emoticon of every message of a large case, and a bound for a hostile one.
    private const int MaximumNamedCount = 100_000;

    private readonly Dictionary<string, ReportPicture> _pictures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly ReportOption _option;
    private long _keptBytes;

    public PictureStore(ReportOption option) => _option = option;

    /// <summary>Notes that a record names a picture.</summary>
    public void Name(string? sha1, string use, DateTimeOffset time) => Get(sha1)?.Use(use, time);

    /// <summary>Takes a content that a record carries; its SHA-1, or empty for what is no picture.</summary>
    public string Offer(byte[] content, string use, DateTimeOffset time)
    {
        if (RasterImage.Read(content) is null)
        {
            return "";
        }

        string sha1 = Sha1Of(content);
        Name(sha1, use, time);
        Keep(sha1, content);
        return sha1;
    }

    /// <summary>Takes a file whose SHA-1 a record states; one that is gone or changed is passed over.</summary>
    public void OfferFile(string path, string? sha1)
    {
        if (Get(sha1) is { Content: null, Refusal: null } && ReadPicture(path) is { } content
            && Sha1Of(content) == sha1)
        {
            Keep(sha1!, content);
        }
    }

    /// <summary>Looks below a folder for contents of the pictures that records name.</summary>
    public void Search(string folder)
    {
        foreach (string path in FilesBelow(folder))
        {
            if (ReadPicture(path) is { } content && Sha1Of(content) is { } sha1 && _pictures.ContainsKey(sha1))
            {
                Keep(sha1, content);
            }
        }
    }

    /// <summary>Those that were found, in the order of their first mention, numbered.</summary>
    public IReadOnlyList<ReportPicture> Found()
    {
        ReportPicture[] found = _pictures.Values
            .Where(picture => picture.Image is not null)
            .OrderBy(picture => picture.FirstTime)
            .ThenBy(picture => picture.Sha1, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < found.Length; i++)
        {
            found[i].Number = i + 1;
        }

        return found;
    }

    /// <summary>The number of a picture in the page; 0 for one that was not found.</summary>
    public int NumberOf(string sha1) => _pictures.TryGetValue(sha1, out ReportPicture? picture) ? picture.Number : 0;

    private ReportPicture? Get(string? sha1)
    {
        if (string.IsNullOrEmpty(sha1))
        {
            return null;
        }

        if (!_pictures.TryGetValue(sha1!, out ReportPicture? picture) && _pictures.Count < MaximumNamedCount)
        {
            _pictures.Add(sha1!, picture = new ReportPicture(sha1!));
        }

        return picture;
    }

    private void Keep(string sha1, byte[] content)
    {
        if (Get(sha1) is not { Image: null } picture)
        {
            return;
        }

        picture.Image = RasterImage.Read(content);
        picture.Size = content.Length;
        picture.Refusal = !_option.IncludePicture ? "Left out by request."
            : content.Length > _option.MaximumPictureSize ? "Larger than the limit for one picture."
            : !picture.Image!.IsSound ? "Its header announces more pixels than a browser should be asked to show."
            : _keptBytes + content.Length > _option.MaximumPictureBytes ? "Beyond the limit for all pictures."
            : null;
        if (picture.Refusal is null)
        {
            picture.Content = content;
            _keptBytes += content.Length;
        }
    }

    // The first bytes tell before a large file is read.
    private static byte[]? ReadPicture(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.Length is 0 or > 64 * 1024 * 1024)
            {
                return null;
            }

            byte[] content = new byte[file.Length];
            int count = Fill(file, content, 0, (int)Math.Min(file.Length, 64 * 1024));
            if (RasterImage.Read(content.AsSpan(0, count)) is null)
            {
                return null;
            }

            return Fill(file, content, count, content.Length - count) == content.Length - count ? content : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int Fill(FileStream file, byte[] content, int offset, int count)
    {
        int total = 0;
        while (total < count && file.Read(content, offset + total, count - total) is > 0 and int read)
        {
            total += read;
        }

        return total;
    }

    // Links could lead out of the folder, or round in it.
    private IEnumerable<string> FilesBelow(string folder)
    {
        foreach (FileInfo file in Entries(folder, directory => directory.GetFiles()))
        {
            yield return file.FullName;
        }

        foreach (DirectoryInfo inner in Entries(folder, directory => directory.GetDirectories()))
        {
            foreach (string file in FilesBelow(inner.FullName))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<T> Entries<T>(string folder, Func<DirectoryInfo, T[]> list)
        where T : FileSystemInfo
    {
        try
        {
            return list(new DirectoryInfo(folder)).Where(IsOrdinary)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal).ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (_refused.Add(folder))
            {
                _option.Refused?.Invoke(folder, exception);
            }

            return [];
        }
    }

    private static bool IsOrdinary(FileSystemInfo entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    private static string Sha1Of(byte[] content) => HexText.Of(Digest.Sha1(content));
}
