using System;
using System.IO;

namespace MsnForensics.Tls.Keys;

/// <summary>The text of one key log, read again where a line is wanted: a file, or bytes in memory.</summary>
internal sealed class KeyLogText
{
    private readonly string? _path;
    private readonly ReadOnlyMemory<byte> _content;

    public KeyLogText(string path) => _path = path;

    public KeyLogText(ReadOnlyMemory<byte> content) => _content = content;

    /// <summary>Bytes from a position on; fewer than asked for at the end, or when the file has changed.</summary>
    public int Read(long position, byte[] buffer)
    {
        if (_path is null)
        {
            ReadOnlySpan<byte> rest = _content.Span.Slice((int)Math.Min(position, _content.Length));
            int count = Math.Min(rest.Length, buffer.Length);
            rest.Slice(0, count).CopyTo(buffer);
            return count;
        }

        try
        {
            using Stream file = Open(_path);
            file.Position = position;
            return Fill(file, buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    public static Stream Open(string path) => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.RandomAccess);

    private static int Fill(Stream file, byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length && file.Read(buffer, count, buffer.Length - count) is > 0 and int read)
        {
            count += read;
        }

        return count;
    }
}
