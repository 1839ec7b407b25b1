using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Cuts one direction of a direct connection into frames, over holes and behind damage.</summary>
internal sealed class DirectSide
{
    private readonly DirectionBuffer _buffer;
    private readonly PeerFraming _framing;
    private readonly Action<DirectSide, HoledBytes, ByteRange> _use;
    private bool _isSearching;

    public DirectSide(
        StreamSide side,
        DirectionBuffer buffer,
        PeerFraming framing,
        bool isSearching,
        Action<DirectSide, HoledBytes, ByteRange> use)
    {
        Side = side;
        _buffer = buffer;
        _framing = framing;
        _isSearching = isSearching;
        _use = use;
    }

    public StreamSide Side { get; }

    public long UnparsedBytes { get; private set; }

    public int HeldBytes => _buffer.Count;

    /// <summary>A frame with a packet stands at the start of the bytes; null while too few are there.</summary>
    public static bool? IsPacketAt(ReadOnlySpan<byte> bytes, PeerFraming framing)
    {
        int headerLength = framing.PrefixLength + P2PHeader.Size;
        ParseStatus status = framing.TryRead(bytes, out int length);
        if (status == ParseStatus.Invalid || (bytes.Length >= framing.PrefixLength && length < 8))
        {
            return false;
        }

        if (bytes.Length < Math.Min(headerLength, framing.PrefixLength + Math.Max(length, 8)))
        {
            return null;
        }

        ReadOnlySpan<byte> frame = bytes.Slice(framing.PrefixLength);
        frame = frame.Slice(0, Math.Min(frame.Length, length));
        return P2PPacket.TryRead(frame, length, false, 1, out P2PPacket packet) && packet.PacketLength == length;
    }

    /// <summary>Where a frame with a packet begins and another one follows it; -1 when there is no such
    /// place.</summary>
    public static int Find(ReadOnlySpan<byte> bytes, PeerFraming framing)
    {
        for (int at = 0; at + framing.PrefixLength < bytes.Length; at++)
        {
            ReadOnlySpan<byte> rest = bytes.Slice(at);
            if (IsPacketAt(rest, framing) == true
                && framing.TryRead(rest, out int length) == ParseStatus.Complete
                && IsPacketAt(rest.Slice(framing.PrefixLength + length), framing) == true)
            {
                return at;
            }
        }

        return -1;
    }

    public void OnData(long offset, ReadOnlySpan<byte> data, Capture.FrameSet frames)
    {
        _buffer.Append(offset, data, frames);
        Drain(false);
    }

    /// <summary>A hole inside a frame stays a hole; behind any other one the next frame is looked for.</summary>
    public void OnGap(StreamGap gap)
    {
        bool isInside = !_isSearching
            && _buffer.Count > _framing.PrefixLength
            && _framing.TryRead(_buffer.Span, out int length) == ParseStatus.NeedMore
            && gap.Length <= _framing.PrefixLength + length - _buffer.Count;
        if (isInside)
        {
            _buffer.AppendHole(gap.Offset, (int)gap.Length, gap.At);
            Drain(false);
        }
        else
        {
            Flush();
            _isSearching = true;
        }
    }

    /// <summary>Gives out what is unfinished.</summary>
    public void Flush()
    {
        Drain(true);
        ReadOnlySpan<byte> bytes = _buffer.Span;
        bool isOpen = !_isSearching && bytes.Length > _framing.PrefixLength
            && _framing.TryRead(bytes, out int length) == ParseStatus.NeedMore && IsPacketAt(bytes, _framing) == true;
        if (isOpen)
        {
            _framing.TryRead(bytes, out length);
            Emit(length);
        }

        Skip(_buffer.Count);
    }

    /// <summary>Cuts what already stands in the buffer.</summary>
    public void Drain(bool isFinal)
    {
        while (_buffer.Count > 0)
        {
            if (_isSearching && !TryFind(isFinal))
            {
                return;
            }

            ParseStatus status = _framing.TryRead(_buffer.Span, out int length);
            if (status == ParseStatus.NeedMore)
            {
                return;
            }

            if (status == ParseStatus.Invalid)
            {
                _isSearching = true;
                Skip(1);
                continue;
            }

            Emit(length);
        }
    }

    private bool TryFind(bool isFinal)
    {
        int at = Find(_buffer.Span, _framing);
        if (at >= 0)
        {
            Skip(at);
            _isSearching = false;
            return true;
        }

        // Two frames at most are kept, in case the second one is still coming.
        int kept = 2 * (8192 + P2PHeader.Size + _framing.PrefixLength);
        Skip(isFinal ? _buffer.Count : Math.Max(0, _buffer.Count - kept));
        return false;
    }

    private void Emit(int length)
    {
        int taken = Math.Min(_framing.PrefixLength + length, _buffer.Count);
        ByteRange range = _buffer.Locate(_buffer.Offset, taken);
        byte[] frame = _buffer.Span.Slice(_framing.PrefixLength, taken - _framing.PrefixLength).ToArray();
        List<KeyValuePair<int, int>>? holes = null;
        foreach (KeyValuePair<long, int> hole in range.Holes ?? Array.Empty<KeyValuePair<long, int>>())
        {
            holes ??= new List<KeyValuePair<int, int>>();
            holes.Add(new((int)(hole.Key - range.Offset) - _framing.PrefixLength, hole.Value));
        }

        _buffer.Consume(taken);
        _use(this, new HoledBytes(frame, length, holes), range);
    }

    private void Skip(int count)
    {
        if (count > 0)
        {
            UnparsedBytes += count;
            _buffer.Consume(count);
        }
    }
}
