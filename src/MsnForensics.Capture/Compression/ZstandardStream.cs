using System;
using System.IO;
using ZstdSharp;

namespace MsnForensics.Capture.Compression;

/// <summary>Turns the failures of the library into those that <see cref="IStreamDecompressor"/> promises.</summary>
internal sealed class ZstandardStream : Stream
{
    private readonly DecompressionStream _clear;

    public ZstandardStream(DecompressionStream clear) => _clear = clear;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The data is damaged.</exception>
    /// <exception cref="EndOfStreamException">The data is cut.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return _clear.Read(buffer, offset, count);
        }
        catch (ZstdException exception)
        {
            throw new InvalidDataException("The Zstandard data is damaged: " + exception.Message, exception);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _clear.Dispose();
        }

        base.Dispose(disposing);
    }
}
