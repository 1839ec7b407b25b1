using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;

namespace MsnForensics.Capture;

/// <summary>
/// A window on a forward-only stream. Frames point into its blocks; a block is filled again only after as many
/// further frames as the reader was told to retain. It reads no more than one call's worth when enough is there.
/// </summary>
internal sealed class CaptureBuffer : IDisposable
{
    /// <summary>Large enough that system calls do not matter, small enough to stay in the processor's
    /// cache.</summary>
    public const int DefaultBlockLength = 256 * 1024;

    private const int SmallestBlockLength = 4096;

    private readonly Stream _stream;
    private readonly int _retainedFrames;
    private readonly int _blockLength;
    private readonly Queue<RetiredBlock> _retired = new();
    private readonly Stack<byte[]> _free = new();
    private byte[] _block;
    private int _position;
    private int _end;
    private long _blockOffset;
    private long _lastFrameOfBlock;
    private long _deliveredFrames;
    private bool _hasEnded;

    /// <param name="stream">Disposed with the buffer.</param>
    /// <param name="length">Bytes of the stream when known: small files get small blocks.</param>
    /// <param name="retainedFrames">Further frames for which a delivered frame stays valid.</param>
    public CaptureBuffer(Stream stream, long? length, int retainedFrames)
    {
        _stream = stream;
        _retainedFrames = retainedFrames;
        _blockLength = (int)Math.Min(Math.Max(length ?? DefaultBlockLength, SmallestBlockLength), DefaultBlockLength);
        _block = new byte[_blockLength];
    }

    /// <summary>Offset of the next byte in the uncompressed file.</summary>
    public long Offset => _blockOffset + _position;

    public ReadOnlySpan<byte> Available => new(_block, _position, _end - _position);

    public int AvailableLength => _end - _position;

    /// <summary>True when <paramref name="count"/> bytes are available from the present position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryEnsure(int count) => _end - _position >= count || Fill(count);

    /// <summary>Makes up to <paramref name="count"/> bytes available. A medium that fails before shows that only to who
    /// needs the bytes.</summary>
    public void LookAhead(int count)
    {
        try
        {
            TryEnsure(count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading on will fail at the same place, or succeed after all.
        }
    }

    /// <summary>Moves on by bytes that are available.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        _position += count;

        // What comes next is looked at only after this frame: by then it is in the cache.
        CacheHint.Prefetch(Available);
    }

    /// <summary>Gives out a delivered frame's bytes and keeps their block until it may be reused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlyMemory<byte> TakeFrame(int offset, int length)
    {
        _lastFrameOfBlock = ++_deliveredFrames;
        return new ReadOnlyMemory<byte>(_block, _position + offset, length);
    }

    public void Dispose() => _stream.Dispose();

    private bool Fill(int count)
    {
        while (!_hasEnded && AvailableLength < count)
        {
            if (_end == _block.Length || _position + Math.Min(count, _blockLength) > _block.Length)
            {
                MoveToNextBlock(count);
            }

            int read = _stream.Read(_block, _end, _block.Length - _end);
            _hasEnded = read == 0;
            _end += read;
        }

        return AvailableLength >= count;
    }

    private void MoveToNextBlock(int count)
    {
        int kept = AvailableLength;

        // A declared length is believed only as far as bytes really come: large blocks grow by doubling.
        int wanted = (int)Math.Max(_blockLength, Math.Min(count, 2L * kept));
        byte[] next = TakeBlock(wanted);
        Buffer.BlockCopy(_block, _position, next, 0, kept);
        Retire();
        _blockOffset += _position;
        _block = next;
        _position = 0;
        _end = kept;
    }

    private byte[] TakeBlock(int length)
    {
        while (_retired.Count > 0 && _retired.Peek().LastFrame + _retainedFrames <= _deliveredFrames)
        {
            _free.Push(_retired.Dequeue().Bytes);
        }

        return length == _blockLength && _free.Count > 0 ? _free.Pop() : new byte[length];
    }

    private void Retire()
    {
        if (_block.Length == _blockLength && _lastFrameOfBlock == 0)
        {
            _free.Push(_block);
        }
        else if (_block.Length == _blockLength)
        {
            _retired.Enqueue(new RetiredBlock(_block, _lastFrameOfBlock));
        }

        _lastFrameOfBlock = 0;
    }

    private readonly record struct RetiredBlock(byte[] Bytes, long LastFrame);
}
