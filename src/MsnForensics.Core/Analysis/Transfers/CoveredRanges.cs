using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Which bytes of a content are there: ranges without overlap, in order, touching ones joined.</summary>
public sealed class CoveredRanges
{
    // Far more holes than a lossy capture leaves; hostile chunks of one byte end here.
    private const int MaximumCount = 65_536;

    private readonly List<MsnByteRange> _ranges = new();

    public IReadOnlyList<MsnByteRange> Ranges => _ranges;

    /// <summary>Bytes in all ranges.</summary>
    public long Length { get; private set; }

    /// <summary>End of the last range.</summary>
    public long End => _ranges.Count == 0 ? 0 : _ranges[_ranges.Count - 1].End;

    /// <summary>Ranges were left out because of their number.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>Adds a range.</summary>
    /// <returns>Those parts of it that were not there before, in order.</returns>
    public IReadOnlyList<MsnByteRange> Add(long offset, long length)
    {
        if (length <= 0)
        {
            return Array.Empty<MsnByteRange>();
        }

        long end = offset + length;
        int first = FirstEndingAt(offset);
        int last = first;
        List<MsnByteRange> added = new();
        long from = offset;
        while (last < _ranges.Count && _ranges[last].Offset <= end)
        {
            Append(added, from, _ranges[last].Offset);
            from = Math.Max(from, _ranges[last].End);
            last++;
        }

        Append(added, from, end);
        return added.Count == 0 || Replace(first, last, offset, end) ? added : Array.Empty<MsnByteRange>();
    }

    /// <summary>End of the range that holds the byte at an offset; the offset itself when none does.</summary>
    public long EndFrom(long offset)
    {
        int index = FirstEndingAt(offset + 1);
        return index < _ranges.Count && _ranges[index].Offset <= offset ? _ranges[index].End : offset;
    }

    /// <summary>What is missing in front of a total length, in order.</summary>
    public IEnumerable<MsnByteRange> MissingTo(long total)
    {
        long from = 0;
        foreach (MsnByteRange range in _ranges)
        {
            if (range.Offset > from && from < total)
            {
                yield return new MsnByteRange(from, Math.Min(range.Offset, total) - from);
            }

            from = Math.Max(from, range.End);
        }

        if (from < total)
        {
            yield return new MsnByteRange(from, total - from);
        }
    }

    private static void Append(List<MsnByteRange> added, long from, long to)
    {
        if (from < to)
        {
            added.Add(new MsnByteRange(from, to - from));
        }
    }

    // The first range that ends at the offset or behind it.
    private int FirstEndingAt(long offset)
    {
        int low = 0;
        int high = _ranges.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_ranges[middle].End < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool Replace(int first, int last, long offset, long end)
    {
        if (first == last && _ranges.Count >= MaximumCount)
        {
            IsLimited = true;
            return false;
        }

        long before = 0;
        for (int i = first; i < last; i++)
        {
            before += _ranges[i].Length;
            offset = Math.Min(offset, _ranges[i].Offset);
            end = Math.Max(end, _ranges[i].End);
        }

        Length += end - offset - before;
        if (last - first == 1)
        {
            _ranges[first] = new MsnByteRange(offset, end - offset);
            return true;
        }

        _ranges.RemoveRange(first, last - first);
        _ranges.Insert(first, new MsnByteRange(offset, end - offset));
        return true;
    }
}
