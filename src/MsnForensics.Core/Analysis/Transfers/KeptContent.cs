using System;
using System.IO;

namespace MsnForensics.Analysis.Transfers;

/// <summary>The bytes of a content that somebody asked for: a small one in memory, a larger one in a file that waits
/// for its name.</summary>
public sealed class KeptContent : IDisposable
{
    private readonly byte[]? _bytes;
    private readonly ContentFile? _file;

    internal KeptContent(byte[]? bytes, ContentFile? file, Exception? error)
    {
        _bytes = bytes;
        _file = file;
        Error = error;
    }

    /// <summary>A content of no bytes.</summary>
    public static KeptContent Empty => new(Array.Empty<byte>(), null, null);

    /// <summary>Why the content could not be kept; null when it could.</summary>
    public Exception? Error { get; }

    /// <summary>Writes the content to a file that must not be there; places without content are zero.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Its length.</param>
    /// <exception cref="IOException">The file is there, or the medium is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void WriteTo(string path, long length)
    {
        if (_file is not null)
        {
            _file.MoveTo(path, length);
            return;
        }

        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write);
        byte[] bytes = _bytes ?? Array.Empty<byte>();
        stream.Write(bytes, 0, bytes.Length);
        if (stream.Length < length)
        {
            stream.SetLength(length);
        }
    }

    public void Dispose() => _file?.Dispose();
}
