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
    private readonly TextPool? _texts;
    private bool _isSearching;
    private bool _isInsideLine;
    private long _skipped;
    private AnomalyCode _skipReason = AnomalyCode.MsnpResynchronized;

    public MsnpDirection(
        DirectionBuffer buffer,
        bool isSearching,
        MsnParserOption limits,
        ICommandSink sink,
        TextPool? texts = null)
    {
        _buffer = buffer;
        _isSearching = isSearching;
        _limits = limits;
        _sink = sink;
        _texts = texts;
    }

    /// <summary>Bytes that belong to no command.</summary>
    public long UnparsedBytes { get; private set; }

    /// <summary>Bytes of a command that is not yet whole.</summary>
    public int HeldBytes => _buffer.Count;

    public void OnData(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        _buffer.Append(offset, data, frames);
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
                _skipReason = (frame.Oddity & MsnpFrameOddity.LineTooLong) != 0
                    ? AnomalyCode.MsnpLineTooLong
                    : AnomalyCode.MsnpResynchronized;
                _isInsideLine = false;
                Skip(1);
                continue;
            }

            Emit(frame, frame.End, MsnCompleteness.Complete);
        }
    }

    /// <summary>A hole inside a payload is kept and counted over; any other one makes the search start behind
    /// it.</summary>
    public void OnGap(StreamGap gap)
    {
        if (!_isSearching && _buffer.Count > 0 && gap.Length > 0
            && MsnpFramer.TryRead(_buffer.Span, _limits, out MsnpFrame frame) == ParseStatus.NeedMore
            && frame.IsLineComplete && gap.Length <= frame.End - _buffer.Count)
        {
            _buffer.AppendHole(gap.Offset, (int)gap.Length, gap.At);
            Drain(false);
            return;
        }

        GiveUp();
    }

    /// <summary>Gives out what is unfinished; the search for the next command starts behind it.</summary>
    public void GiveUp()
    {
        Flush();
        _isSearching = true;
        _isInsideLine = false;
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

        if (!_isSearching && MsnpFramer.IsBlank(_buffer.Span))
        {
            _buffer.Consume(_buffer.Count);
        }

        Skip(_buffer.Count);
        ReportSkipped();
    }

    private bool TrySynchronize(bool isFinal)
    {
        ReadOnlySpan<byte> bytes = _buffer.Span;
        int at = MsnpSynchronizer.FindNext(bytes, _isInsideLine, _limits, isFinal, out bool isOpen);
        int skipped = at < 0 ? bytes.Length : at;
        _isInsideLine = skipped == 0 ? _isInsideLine : bytes[skipped - 1] != (byte)'\n';
        Skip(skipped);
        if (at < 0 || isOpen)
        {
            return false;
        }

        ReportSkipped();
        _isSearching = false;
        _isInsideLine = false;
        return true;
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
            _sink.OnSkipped(this, _buffer.Offset - _skipped, _skipped, _skipReason);
            _skipped = 0;
            _skipReason = AnomalyCode.MsnpResynchronized;
        }
    }

    private void Emit(MsnpFrame frame, int length, MsnCompleteness completeness)
    {
        ReadOnlySpan<byte> span = _buffer.Span;
        ByteRange range = _buffer.Locate(_buffer.Offset + frame.LineStart, length - frame.LineStart);
        byte[] payload = CutPayload(span.Slice(0, length), frame, range, out List<int>? holes);
        WireCommand command = WireCommand.Parse(
            span.Slice(frame.LineStart, frame.LineLength),
            payload,
            frame.HasPayload ? frame.PayloadLength : null,
            _texts);
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
