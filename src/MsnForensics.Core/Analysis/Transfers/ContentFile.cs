using System;
using System.IO;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// A file that content is written to at its places, while it is still unknown what it is and whether anybody keeps it.
/// It vanishes when it is disposed without having been moved.
/// </summary>
public sealed class ContentFile : IDisposable
{
    private const int BufferLength = 64 * 1024;

    private FileStream? _stream;

    private ContentFile(FileStream stream) => _stream = stream;

    public string Path => _stream?.Name ?? "";

    /// <summary>A new file of a name that nobody else has.</summary>
    /// <param name="folder">Where it is made.</param>
    /// <exception cref="IOException">The folder is missing, full or not writable.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static ContentFile Create(string folder)
    {
        string path = System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName() + ".tmp");
        return new ContentFile(
            new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferLength));
    }

    public void Write(long offset, ReadOnlySpan<byte> data)
    {
        FileStream stream = Open;
        stream.Position = offset;
#if NET8_0_OR_GREATER
        stream.Write(data);
#else
        byte[] bytes = data.ToArray();
        stream.Write(bytes, 0, bytes.Length);
#endif
    }

    /// <summary>Reads bytes that were written before; fewer at the end of the file.</summary>
    public int Read(long offset, byte[] buffer, int count)
    {
        FileStream stream = Open;
        stream.Position = offset;
        int total = 0;
        while (total < count && stream.Read(buffer, total, count - total) is > 0 and int read)
        {
            total += read;
        }

        return total;
    }

    /// <summary>Gives the file its final length, zeros behind what was written, and its final name.</summary>
    /// <exception cref="IOException">The name is taken, or the medium is full.</exception>
    public void MoveTo(string path, long length)
    {
        FileStream stream = Open;
        if (stream.Length < length)
        {
            stream.SetLength(length);
        }

        string from = Path;
        stream.Dispose();
        _stream = null;
        try
        {
            File.Move(from, path);
        }
        catch
        {
            File.Delete(from);
            throw;
        }
    }

    public void Dispose()
    {
        if (_stream is { } stream)
        {
            _stream = null;
            stream.Dispose();
            File.Delete(stream.Name);
        }
    }

    private FileStream Open => _stream ?? throw new ObjectDisposedException(nameof(ContentFile));
}
