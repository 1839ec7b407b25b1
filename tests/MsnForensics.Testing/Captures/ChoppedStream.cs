using System;
using System.IO;

namespace MsnForensics.Testing.Captures;

/// <summary>Gives its bytes in short pieces, like a pipe.</summary>
public sealed class ChoppedStream : Stream
{
    private readonly byte[] _bytes;
    private readonly Func<int> _nextLength;
    private int _position;

    public ChoppedStream(byte[] bytes, int length)
        : this(bytes, () => length)
    {
    }

    public ChoppedStream(byte[] bytes, Func<int> nextLength)
    {
        _bytes = bytes;
        _nextLength = nextLength;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(Math.Min(count, Math.Max(1, _nextLength())), _bytes.Length - _position);
        Array.Copy(_bytes, _position, buffer, offset, taken);
        _position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
