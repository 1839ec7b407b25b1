using System;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>Where a capture comes from: a path, opened read-only and shared, or a stream that is already open.</summary>
public sealed class CaptureSource
{
    private readonly string? _path;
    private readonly Stream? _stream;

    private CaptureSource(string name, string? path, Stream? stream)
    {
        Name = name;
        _path = path;
        _stream = stream;
    }

    /// <summary>The path, or the display name of the stream.</summary>
    public string Name { get; }

    /// <summary>Bytes to read; null for a pipe, which has no length and can be read once only.</summary>
    public long? Length => _stream is not null
        ? _stream.CanSeek ? _stream.Length : null
        : File.Exists(_path!) && new FileInfo(_path!).Length is > 0 and long length ? length : null;

    /// <summary>True when the bytes can be read a second time from their start.</summary>
    public bool CanReopen => Length is not null && _path is not null;

    /// <summary>A file; other programs may go on writing, renaming or deleting it.</summary>
    public static CaptureSource FromPath(string path) =>
        new(path, path ?? throw new ArgumentNullException(nameof(path)), null);

    /// <summary>An open stream, read from its present position; it stays the caller's to dispose.</summary>
    public static CaptureSource FromStream(Stream stream, string name) =>
        new(name, null, stream ?? throw new ArgumentNullException(nameof(stream)));

    internal OpenedSource Open()
    {
        if (_stream is not null)
        {
            long start = _stream.CanSeek ? _stream.Position : 0;
            return new OpenedSource(_stream, _stream.CanSeek ? _stream.Length - start : null, false);
        }

        FileStream file = new(
            _path!,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 1,
            FileOptions.SequentialScan);
        return new OpenedSource(file, file.CanSeek ? file.Length : null, true);
    }

    /// <summary>The bytes of a source; <c>Length</c> is null for pipes.</summary>
    internal readonly record struct OpenedSource(Stream Stream, long? Length, bool IsOwned);
}
