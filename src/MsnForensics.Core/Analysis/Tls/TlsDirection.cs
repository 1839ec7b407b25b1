using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>Cuts one direction of a stream into records. Behind a hole or damage it looks for the next two that
/// stand one behind the other.</summary>
public sealed class TlsDirection
{
    // Two records stand within 36 KiB of any place in a stream of them.
    private const int MaximumSearchBytes = 128 * 1024;

    private DirectionBuffer _buffer;
    private bool _isStart;
    private bool _isSearching;
    private bool _hasHole;
    private long _boundary;
    private long _lost;
    private long _searchedBytes;

    /// <param name="side">The side that sends.</param>
    /// <param name="buffer">What is held of it.</param>
    /// <param name="isStart">It begins where the connection began.</param>
    public TlsDirection(StreamSide side, DirectionBuffer buffer, bool isStart)
    {
        Side = side;
        _buffer = buffer;
        _isStart = isStart;
        _isSearching = !isStart;
        _boundary = buffer.Offset;
    }

    public StreamSide Side { get; }

    /// <summary>The record at the front waits for the other side.</summary>
    public bool IsWaiting { get; set; }

    public int HeldBytes => _buffer.Count;

    /// <summary>So much of it was searched in vain that it hardly goes on in records.</summary>
    public bool IsForeign => _searchedBytes > MaximumSearchBytes;

    /// <summary>Bytes that belong to no record, or to one of which bytes are missing.</summary>
    public long SkippedBytes { get; private set; }

    /// <summary>Stream offset of the next record.</summary>
    public long Offset => _buffer.Offset;

    public void Append(long offset, ReadOnlySpan<byte> data, FrameSet frames) => _buffer.Append(offset, data, frames);

    /// <summary>Takes a hole: inside the record that has begun, or over an unknown number of them.</summary>
    public void AppendGap(StreamGap gap)
    {
        if (!_isSearching && TlsRecords.TryRead(_buffer.Span, _isStart, out TlsRecord record) == ParseStatus.NeedMore
            && record.Length > 0 && _buffer.Count + gap.Length <= record.End)
        {
            _buffer.AppendHole(gap.Offset, (int)gap.Length, gap.At);
            _hasHole = true;
            return;
        }

        Skip(_buffer.Count);
        _isSearching = true;
        _hasHole = false;
        _isStart = false;
    }

    /// <summary>The next record stands whole at the front.</summary>
    /// <param name="isFinal">No more bytes will come.</param>
    /// <param name="record">Its header.</param>
    public bool TryRead(bool isFinal, out TlsRecord record)
    {
        record = default;
        while (_buffer.Count > 0)
        {
            if (_isSearching && !TryFind(isFinal))
            {
                return false;
            }

            ParseStatus status = TlsRecords.TryRead(_buffer.Span, _isStart, out record);
            if (status != ParseStatus.Invalid)
            {
                return status == ParseStatus.Complete;
            }

            _isSearching = true;
            _isStart = false;
            Skip(1);
        }

        return false;
    }

    /// <summary>What follows the header of the record at the front.</summary>
    public ReadOnlySpan<byte> Fragment(TlsRecord record) => _buffer.Span.Slice(record.HeaderLength, record.Length);

    /// <summary>The record at the front with the frames that brought it; with its holes, when it has any.</summary>
    public ByteRange Locate(TlsRecord record) => _buffer.Locate(_buffer.Offset, record.End);

    /// <summary>True when bytes of the record at the front are missing.</summary>
    /// <param name="record">Its header.</param>
    /// <param name="tail">What is there behind the last hole.</param>
    public bool FindTail(TlsRecord record, out ReadOnlySpan<byte> tail)
    {
        tail = default;
        if (!_hasHole || Locate(record).Holes is not { } holes)
        {
            return false;
        }

        KeyValuePair<long, int> last = holes[holes.Count - 1];
        int end = (int)(last.Key + last.Value - _buffer.Offset);
        tail = _buffer.Span.Slice(end, record.End - end);
        return true;
    }

    /// <summary>Goes on behind the record at the front.</summary>
    public void Consume(TlsRecord record)
    {
        _buffer.Consume(record.End);
        _boundary = _buffer.Offset;
        _isStart = false;
        _hasHole &= _buffer.Count > 0;
    }

    /// <summary>Bytes of missing records between the last record and the one at the front; told once.</summary>
    public long TakeLost()
    {
        long lost = _lost;
        _lost = 0;
        return lost;
    }

    /// <summary>Nobody will read on: gives up what is held.</summary>
    public void Close()
    {
        Skip(_buffer.Count);
        _buffer = new DirectionBuffer();
    }

    private bool TryFind(bool isFinal)
    {
        int at = TlsRecords.FindChain(_buffer.Span, isFinal, out bool isOpen);
        Skip(at);
        _searchedBytes += at;
        if (_buffer.Count == 0 || isOpen)
        {
            return false;
        }

        _searchedBytes = 0;
        _isSearching = false;
        _lost = _buffer.Offset - _boundary;
        return true;
    }

    private void Skip(int count)
    {
        SkippedBytes += count;
        _buffer.Consume(count);
    }
}
