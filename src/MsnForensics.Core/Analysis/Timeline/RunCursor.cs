using System;
using System.Buffers.Binary;
using System.IO;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Reads a run from its beginning, one encoded event at a time.</summary>
internal sealed class RunCursor
{
    private readonly Stream _input;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _length;

    public RunCursor(Stream input)
    {
        _input = input;
        _input.Position = 0;
    }

    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start - _length, _length);

    public bool MoveNext()
    {
        if (!Fill(sizeof(int)))
        {
            return false;
        }

        _length = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
        _start += sizeof(int);
        if (!Fill(_length))
        {
            throw new EndOfStreamException("A spooled run of the timeline ends early.");
        }

        _start += _length;
        return true;
    }

    // True when that many bytes stand at the start of what was not read yet.
    private bool Fill(int needed)
    {
        if (_end - _start >= needed)
        {
            return true;
        }

        Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
        _end -= _start;
        _start = 0;
        if (_buffer.Length < needed)
        {
            Array.Resize(ref _buffer, needed);
        }

        while (_end < needed)
        {
            int read = _input.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
