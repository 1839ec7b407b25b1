using System;
using System.IO;
using System.Security.Cryptography;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>A file of the computer that is looked through.</summary>
public sealed class HostFile
{
    private const int HeadLength = 4096;

    private readonly Func<string, Stream> _open;
    private byte[]? _head;
    private string? _sha256;

    /// <param name="path">As it is opened.</param>
    /// <param name="place">Path from the root of the search, with forward slashes; rules about places look at
    /// it.</param>
    public HostFile(string path, string place)
        : this(path, place, OpenShared)
    {
    }

    internal HostFile(string path, string place, Func<string, Stream> open)
    {
        _open = open;
        Path = path;
        Place = place;
        FileInfo info = new(path);
        Length = info.Length;
        Modified = ToUtc(info.LastWriteTimeUtc);
        Created = ToUtc(info.CreationTimeUtc);
    }

    public string Path { get; }

    public string Place { get; }

    public long Length { get; }

    public DateTimeOffset? Modified { get; }

    public DateTimeOffset? Created { get; }

    public string Name => Place.Substring(Place.LastIndexOf('/') + 1);

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head ??= ReadHead();

    /// <summary>Why the file could not be read to its end; null as long as it could.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Opens the file, read-only and shared. An unreadable place in it is its end, and its
    /// <see cref="Failure"/>.</summary>
    public Stream Open() => new ReadablePart(_open(Path), exception => Failure ??= exception);

    /// <summary>All bytes up to a limit, or to the first that cannot be read.</summary>
    public byte[] ReadAll(int limit)
    {
        using Stream stream = Open();
        byte[] bytes = new byte[(int)Math.Min(stream.Length, limit)];
        int read = Fill(stream, bytes);
        Array.Resize(ref bytes, read);
        return bytes;
    }

    /// <summary>SHA-256 in hexadecimal when it was asked for, and the file can be read to its end.</summary>
    public string? HashOf(bool computeHash)
    {
        if (computeHash && _sha256 is null && Failure is null)
        {
            using Stream stream = Open();
            using SHA256 sha = SHA256.Create();
            string hash = HexText.Of(sha.ComputeHash(stream));
            _sha256 = Failure is null ? hash : null;
        }

        return _sha256;
    }

    internal static Stream OpenShared(string path) => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024,
        FileOptions.SequentialScan);

    private static DateTimeOffset? ToUtc(DateTime time) => time.Year > 1601 ? new DateTimeOffset(time) : null;

    private static int Fill(Stream stream, byte[] bytes)
    {
        int filled = 0;
        while (filled < bytes.Length && stream.Read(bytes, filled, bytes.Length - filled) is > 0 and int read)
        {
            filled += read;
        }

        return filled;
    }

    private byte[] ReadHead()
    {
        if (Length == 0)
        {
            return Array.Empty<byte>();
        }

        using Stream stream = Open();
        byte[] head = new byte[(int)Math.Min(stream.Length, HeadLength)];
        Array.Resize(ref head, Fill(stream, head));
        return head;
    }
}
