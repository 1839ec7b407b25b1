using System;
using System.Buffers.Binary;
using System.IO;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Writes a run: encoded events, each behind its length as four bytes.</summary>
internal sealed class RunOutput
{
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _length;

    public RunOutput(Stream output) => _output = output;

    public void Write(ReadOnlySpan<byte> encoded)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, encoded.Length);
        Append(length);
        Append(encoded);
    }

    public void Flush()
    {
        _output.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, _buffer.Length - _length);
            bytes.Slice(0, count).CopyTo(_buffer.AsSpan(_length));
            _length += count;
            bytes = bytes.Slice(count);
            if (_length == _buffer.Length)
            {
                Flush();
            }
        }
    }
}
