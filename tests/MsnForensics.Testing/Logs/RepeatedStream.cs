using System;
using System.IO;

namespace MsnForensics.Testing.Logs;

/// <summary>A head, one piece again and again up to a size, and a tail: large files that take no room.</summary>
public sealed class RepeatedStream : Stream
{
    private readonly byte[] _head;
    private readonly byte[] _piece;
    private readonly byte[] _tail;

    public RepeatedStream(byte[] head, byte[] piece, byte[] tail, long size)
    {
        (_head, _piece, _tail) = (head, piece, tail);
        Count = (size - head.Length - tail.Length + piece.Length - 1) / piece.Length;
    }

    /// <summary>How often the piece comes.</summary>
    public long Count { get; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _head.Length + (Count * _piece.Length) + _tail.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = 0;
        while (read < count && Position < Length)
        {
            ReadOnlySpan<byte> part = Part();
            int taken = Math.Min(part.Length, count - read);
            part[..taken].CopyTo(buffer.AsSpan(offset + read));
            read += taken;
            Position += taken;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Part()
    {
        long body = Position - _head.Length;
        return body < 0
            ? _head.AsSpan((int)Position)
            : body < Count * _piece.Length
                ? _piece.AsSpan((int)(body % _piece.Length))
                : _tail.AsSpan((int)(body - (Count * _piece.Length)));
    }
}
