using System;
using System.Buffers;
using System.IO;
using System.Runtime.ExceptionServices;

namespace MsnForensics.Analysis.History;

/// <summary>The part of a file that is being looked at: grows until what stands there can be read, then moves
/// on.</summary>
public sealed class LogWindow : IDisposable
{
    private const int FirstSize = 256 * 1024;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;

    public LogWindow(Stream stream) => _stream = stream;

    /// <summary>Position of the window's first byte in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>Bytes taken from the file so far.</summary>
    public long BytesRead => Offset + _end - _start;

    /// <summary>No byte follows those in the window, or none that can be read.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>What kept the rest from being read; the window ends in front of it.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Leaves bytes behind.</summary>
    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Reads on, up to a size of the window; false when nothing came.</summary>
    public bool Fill(int limit)
    {
        if (IsEnd || _end - _start >= limit)
        {
            return false;
        }

        MakeRoom();
        int read = Read();
        _end += read;
        IsEnd = read == 0;
        return read > 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = Array.Empty<byte>();
        _stream.Dispose();
    }

    private int Read()
    {
        try
        {
            return _stream.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (Exception exception) when (BytesRead > 0 && exception is IOException or UnauthorizedAccessException)
        {
            Failure = ExceptionDispatchInfo.Capture(exception);
            return 0;
        }
    }

    private void MakeRoom()
    {
        int held = _end - _start;
        if (_start > 0 && (held == 0 || _end == _buffer.Length))
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, held);
            (_start, _end) = (0, held);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Buffer.BlockCopy(_buffer, 0, larger, 0, held);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
