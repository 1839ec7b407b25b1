using System;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>
/// Where a capture comes from: a path, opened read-only and shared, or a stream that is already open.
/// </summary>
public sealed class CaptureSource
{
    private readonly string? _path;
    private readonly Stream? _stream;
    private readonly long _start;
    private readonly Func<string, Stream> _open;

    private CaptureSource(string name, string? path, Stream? stream, Func<string, Stream>? open = null)
    {
        _open = open ?? OpenShared;
        Name = name;
        _path = path;
        _stream = stream;
        _start = stream is { CanSeek: true } ? stream.Position : 0;
    }

    /// <summary>The path, or the display name of the stream.</summary>
    public string Name { get; }

    /// <summary>Bytes to read; null for a pipe, which has no length and can be read once only.</summary>
    public long? Length => _stream is not null
        ? _stream.CanSeek ? _stream.Length - _start : null
        : File.Exists(_path!) && new FileInfo(_path!).Length is > 0 and long length ? length : null;

    /// <summary>True for a file that can be read once more: to hash it, or to look for keys in it.</summary>
    public bool CanReadTwice => _path is not null && Length is not null;

    /// <summary>True once the source was opened and found to be readable again from its start.</summary>
    internal bool CanReopen { get; private set; }

    /// <summary>Hash of the file in lower-case hexadecimal, when it is known without reading it once more.</summary>
    public string? Sha256 { get; private init; }

    /// <summary>A file; other programs may go on writing, renaming or deleting it.</summary>
    public static CaptureSource FromPath(string path) => FromPath(path, null);

    /// <inheritdoc cref="FromPath(string)"/>
    /// <param name="path">The file.</param>
    /// <param name="sha256">Its hash, when it was formed already.</param>
    public static CaptureSource FromPath(string path, string? sha256) =>
        FromPath(path, sha256, null);

    /// <summary>An open stream, read from its present position; it stays the caller's to dispose.</summary>
    public static CaptureSource FromStream(Stream stream, string name) =>
        new(name, null, stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <param name="path">The file.</param>
    /// <param name="sha256">Its hash, when it was formed already.</param>
    /// <param name="open">Opens it; tests put failing media here.</param>
    internal static CaptureSource FromPath(string path, string? sha256, Func<string, Stream>? open) =>
        new(path, path ?? throw new ArgumentNullException(nameof(path)), null, open) { Sha256 = sha256 };

    internal OpenedSource Open()
    {
        Stream stream = _stream ?? _open(_path!);
        CanReopen = stream.CanSeek;
        if (!CanReopen)
        {
            return new OpenedSource(stream, null, _stream is null);
        }

        stream.Position = _start;
        return new OpenedSource(stream, stream.Length - _start, _stream is null);
    }

    private static FileStream OpenShared(string path) => new(
        path,
        FileMode.Open,
        FileAccess.Read,
        FileShare.ReadWrite | FileShare.Delete,
        bufferSize: 1,
        FileOptions.SequentialScan);

    /// <summary>The bytes of a source; <c>Length</c> is null for pipes.</summary>
    internal readonly record struct OpenedSource(Stream Stream, long? Length, bool IsOwned);
}
