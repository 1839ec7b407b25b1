using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// The not yet understood bytes of one direction of a stream, with the frames that brought them. Holes that lie
/// inside a command are kept as zero bytes and remembered, so that offsets stay true; they never reach a
/// record.
/// </summary>
public sealed class DirectionBuffer
{
    private const int SmallestLength = 128;
    private const int UsualLength = 1024;
    private const int MaximumKeptLength = 16 * 1024;

    private readonly List<Mark> _marks = new();
    private byte[] _bytes = Array.Empty<byte>();
    private int _start;
    private int _count;
    private int _firstMark;

    /// <summary>Stream offset of the first byte held.</summary>
    public long Offset { get; private set; }

    public int Count => _count;

    public long End => Offset + _count;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _count);

    /// <summary>The first bytes held, as far as the same frames brought them.</summary>
    public ReadOnlySpan<byte> First(out FrameSet frames)
    {
        Mark mark = _marks[_firstMark];
        frames = mark.Frames;
        return Span.Slice(0, (int)(mark.End - Offset));
    }

    /// <summary>Adds bytes that adjoin <see cref="End"/>; an empty buffer starts anew at their offset.</summary>
    public void Append(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        StartAt(offset);
        data.CopyTo(Reserve(data.Length));
        _marks.Add(new Mark(offset, data.Length, frames, false));
    }

    /// <summary>Adds a hole of as many zero bytes.</summary>
    public void AppendHole(long offset, int length, FrameReference at)
    {
        StartAt(offset);
        Reserve(length).Clear();
        _marks.Add(new Mark(offset, length, at, true));
    }

    /// <summary>Begins anew, as if nothing had been added yet; keeps its room.</summary>
    public void Clear()
    {
        Offset = 0;
        _bytes = _bytes.Length > MaximumKeptLength ? Array.Empty<byte>() : _bytes;
        _start = 0;
        _count = 0;
        _marks.Clear();
        _firstMark = 0;
    }

    /// <summary>Gives up the first bytes.</summary>
    public void Consume(int count)
    {
        _start += count;
        _count -= count;
        Offset += count;
        while (_firstMark < _marks.Count && _marks[_firstMark].End <= Offset)
        {
            _firstMark++;
        }

        if (_count == 0)
        {
            _start = 0;
        }

        if (_firstMark > 64 && _firstMark * 2 > _marks.Count)
        {
            _marks.RemoveRange(0, _firstMark);
            _firstMark = 0;
        }
    }

    /// <summary>The frames that brought a range, in stream order, and where holes lie in it.</summary>
    /// <param name="offset">Stream offset of the range.</param>
    /// <param name="length">Its length.</param>
    public ByteRange Locate(long offset, int length)
    {
        if (length > 0 && _firstMark < _marks.Count
            && _marks[_firstMark] is { IsHole: false, Frames.Count: 1 } only && only.End >= offset + length)
        {
            return new ByteRange(offset, length, only.Frames, null);
        }

        List<FrameReference> frames = new();
        List<KeyValuePair<long, int>>? holes = null;
        for (int i = _firstMark; i < _marks.Count && _marks[i].Offset < offset + length; i++)
        {
            Mark mark = _marks[i];
            if (mark.End <= offset)
            {
                continue;
            }

            if (mark.IsHole)
            {
                long from = Math.Max(mark.Offset, offset);
                holes ??= new List<KeyValuePair<long, int>>();
                holes.Add(new(from, (int)(Math.Min(mark.End, offset + length) - from)));
            }
            else
            {
                AddFrames(frames, mark.Frames);
            }
        }

        return new ByteRange(offset, length, frames, holes);
    }

    private static void AddFrames(List<FrameReference> frames, FrameSet added)
    {
        for (int i = 0; i < added.Count; i++)
        {
            if (frames.Count == 0 || frames[frames.Count - 1] != added[i])
            {
                frames.Add(added[i]);
            }
        }
    }

    private void StartAt(long offset)
    {
        if (_count == 0)
        {
            Offset = offset;
            _start = 0;
            _marks.Clear();
            _firstMark = 0;
        }
        else if (offset != End)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), "Stream bytes must adjoin.");
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (_start + _count + length > _bytes.Length)
        {
            byte[] target = _count + length > _bytes.Length / 2 ? new byte[Room(_count + length)] : _bytes;
            _bytes.AsSpan(_start, _count).CopyTo(target);
            _bytes = target;
            _start = 0;
        }

        Span<byte> reserved = _bytes.AsSpan(_start + _count, length);
        _count += length;
        return reserved;
    }

    // Most streams are set aside after their first bytes: these get no more room than they need.
    private int Room(int needed) =>
        _bytes.Length == 0 ? Math.Max(SmallestLength, needed) : Math.Max(UsualLength, needed * 2);

    private readonly record struct Mark(long Offset, int Length, FrameSet Frames, bool IsHole)
    {
        public long End => Offset + Length;
    }
}
