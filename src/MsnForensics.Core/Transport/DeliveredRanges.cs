using System;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>Where the last delivered segments of one direction stand in the <see cref="DeliveredHistory"/>.</summary>
internal sealed class DeliveredRanges
{
    private const int MaximumCount = 32;

    private Range[] _ranges = new Range[2];
    private int _count;

    public void Add(long offset, int length, long position, FrameReference frame)
    {
        if (_count == _ranges.Length && _count < MaximumCount)
        {
            Array.Resize(ref _ranges, _count * 2);
        }

        _ranges[_count % _ranges.Length] = new Range(offset, length, position, frame);
        _count = _count + 1 < MaximumCount * 2 ? _count + 1 : MaximumCount;
    }

    /// <summary>Looks for a delivered byte that differs from this later copy of it.</summary>
    public bool TryFindConflict(
        DeliveredHistory history, long offset, ReadOnlySpan<byte> data, out long conflict, out FrameReference frame)
    {
        foreach (Range range in _ranges.AsSpan(0, Math.Min(_count, _ranges.Length)))
        {
            long from = Math.Max(offset, range.Offset);
            long to = Math.Min(offset + data.Length, range.Offset + range.Length);
            if (from >= to || !history.TryGet(range.Position, range.Length, out ReadOnlySpan<byte> delivered))
            {
                continue;
            }

            int length = (int)(to - from);
            ReadOnlySpan<byte> copy = data.Slice((int)(from - offset), length);
            if (!copy.SequenceEqual(delivered.Slice((int)(from - range.Offset), length)))
            {
                conflict = from;
                frame = range.Frame;
                return true;
            }
        }

        conflict = 0;
        frame = default;
        return false;
    }

    private readonly record struct Range(long Offset, int Length, long Position, FrameReference Frame);
}
