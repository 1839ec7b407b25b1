using System;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>
/// A forward-only stream whose first bytes can be looked at before they are read; counts what it gives out.
/// </summary>
internal sealed class PeekableStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly bool _isOwned;
    private byte[] _head = Array.Empty<byte>();
    private int _headLength;
    private int _headPosition;

    public PeekableStream(Stream inner, bool isOwned)
    {
        _inner = inner;
        _isOwned = isOwned;
    }

    /// <summary>Bytes taken from the stream below, those only looked at included.</summary>
    public long BytesTaken { get; private set; }

    /// <summary>True once the stream below threw, so that the failure is not blamed on the data.</summary>
    public bool HasFaulted { get; private set; }

    /// <summary>Up to <paramref name="count"/> first bytes; fewer when the stream is shorter.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_head.Length < count)
        {
            Array.Resize(ref _head, count);
        }

        while (_headLength < count)
        {
            int read = ReadInner(_head, _headLength, count - _headLength);
            if (read == 0)
            {
                break;
            }

            _headLength += read;
        }

        return _head.AsSpan(0, Math.Min(count, _headLength));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_headPosition == _headLength)
        {
            return ReadInner(buffer, offset, count);
        }

        int taken = Math.Min(count, _headLength - _headPosition);
        Buffer.BlockCopy(_head, _headPosition, buffer, offset, taken);
        _headPosition += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _isOwned)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadInner(byte[] buffer, int offset, int count)
    {
        try
        {
            int read = _inner.Read(buffer, offset, count);
            BytesTaken += read;
            return read;
        }
        catch
        {
            HasFaulted = true;
            throw;
        }
    }
}
