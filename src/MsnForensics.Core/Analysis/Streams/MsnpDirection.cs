using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// Cuts one direction of a stream into commands. Behind a hole or damage it looks for the next believable command;
/// every byte passed over is counted.
/// </summary>
public sealed class MsnpDirection
{
    private readonly DirectionBuffer _buffer;
    private readonly MsnParserOption _limits;
    private readonly ICommandSink _sink;
    private bool _isSearching;
    private long _skipped;

    public MsnpDirection(DirectionBuffer buffer, bool isSearching, MsnParserOption limits, ICommandSink sink)
    {
        _buffer = buffer;
        _isSearching = isSearching;
        _limits = limits;
        _sink = sink;
    }

    /// <summary>Bytes that belong to no command.</summary>
    public long UnparsedBytes { get; private set; }

    public void OnData(long offset, ReadOnlySpan<byte> data, FrameReference frame)
    {
        _buffer.Append(offset, data, frame);
        Drain(false);
    }

    /// <summary>Cuts what already stands in the buffer.</summary>
    public void Drain(bool isFinal)
    {
        while (_buffer.Count > 0)
        {
            if (_isSearching && !TrySynchronize(isFinal))
            {
                return;
            }

            ParseStatus status = MsnpFramer.TryRead(_buffer.Span, _limits, out MsnpFrame frame);
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

            Emit(frame, frame.End, MsnCompleteness.Complete);
        }
    }

    /// <summary>A hole inside a payload is kept and counted over; any other one makes the search start behind it.</summary>
    public void OnGap(StreamGap gap)
    {
        if (!_isSearching && _buffer.Count > 0
            && MsnpFramer.TryRead(_buffer.Span, _limits, out MsnpFrame frame) == ParseStatus.NeedMore
            && frame.IsLineComplete && gap.Length <= frame.End - _buffer.Count)
        {
            _buffer.AppendHole(gap.Offset, (int)gap.Length, gap.At);
            Drain(false);
            return;
        }

        Flush();
        _isSearching = true;
    }

    /// <summary>Gives out what is unfinished; nothing more will come.</summary>
    public void Flush()
    {
        Drain(true);
        if (_buffer.Count == 0)
        {
            ReportSkipped();
            return;
        }

        ParseStatus status = MsnpFramer.TryRead(_buffer.Span, _limits, out MsnpFrame frame);
        if (!_isSearching && status == ParseStatus.NeedMore && frame.IsLineComplete)
        {
            Emit(frame, _buffer.Count, MsnCompleteness.Truncated);
        }

        if (_buffer.Count > 0)
        {
            Skip(_buffer.Count);
        }

        ReportSkipped();
    }

    private bool TrySynchronize(bool isFinal)
    {
        int at = MsnpSynchronizer.FindNext(_buffer.Span, 0, _limits, isFinal);
        if (at >= 0)
        {
            Skip(at);
            ReportSkipped();
            _isSearching = false;
            return true;
        }

        // What stands before the last line feed can no longer begin a command.
        int keepFrom = _buffer.Span.LastIndexOf((byte)'\n') + 1;
        if (_buffer.Count > _limits.MaximumLineLength)
        {
            Skip(keepFrom > 0 ? keepFrom : _buffer.Count);
        }

        return false;
    }

    private void Skip(int count)
    {
        if (count > 0)
        {
            UnparsedBytes += count;
            _skipped += count;
            _buffer.Consume(count);
        }
    }

    private void ReportSkipped()
    {
        if (_skipped > 0)
        {
            _sink.OnSkipped(this, _buffer.Offset - _skipped, _skipped);
            _skipped = 0;
        }
    }

    private void Emit(MsnpFrame frame, int length, MsnCompleteness completeness)
    {
        ReadOnlySpan<byte> span = _buffer.Span;
        ByteRange range = _buffer.Locate(_buffer.Offset + frame.LineStart, length - frame.LineStart);
        byte[] payload = CutPayload(span.Slice(0, length), frame, range, out List<int>? holes);
        WireCommand command = WireCommand.Parse(
            span.Slice(frame.LineStart, frame.LineLength), payload, frame.HasPayload ? frame.PayloadLength : null);
        _buffer.Consume(length);
        bool hasGap = completeness == MsnCompleteness.Complete && holes is not null;
        _sink.OnCommand(this, command, range, frame.Oddity, hasGap ? MsnCompleteness.Gap : completeness, holes);
    }

    // Hole bytes are left out; where they were is remembered.
    private byte[] CutPayload(ReadOnlySpan<byte> command, MsnpFrame frame, ByteRange range, out List<int>? holes)
    {
        holes = null;
        ReadOnlySpan<byte> payload = command.Slice(frame.PayloadStart);
        if (range.Holes is null)
        {
            return payload.ToArray();
        }

        long payloadOffset = _buffer.Offset + frame.PayloadStart;
        byte[] kept = new byte[payload.Length];
        int count = 0;
        int from = 0;
        holes = new List<int>();
        foreach (KeyValuePair<long, int> hole in range.Holes)
        {
            int at = (int)(hole.Key - payloadOffset);
            payload.Slice(from, at - from).CopyTo(kept.AsSpan(count));
            count += at - from;
            holes.Add(count);
            from = at + hole.Value;
        }

        payload.Slice(from).CopyTo(kept.AsSpan(count));
        Array.Resize(ref kept, count + payload.Length - from);
        return kept;
    }
}
