using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>The ranges of one direction that lie above a hole: sorted, never overlapping.</summary>
internal sealed class PendingSegments
{
    /// <summary>What one held range costs beside its bytes.</summary>
    public const int Overhead = 128;

    private readonly List<PendingSegment> _items = new();

    // Ranges before this index were taken; the list is compacted when they are many.
    private int _head;

    public int Count => _items.Count - _head;

    public PendingSegment First => _items[_head];

    public PendingSegment Second => _items[_head + 1];

    public long LastEnd => _items[_items.Count - 1].End;

    /// <summary>Memory held, ranges without bytes included at their overhead.</summary>
    public long Size { get; private set; }

    /// <summary>Payload bytes in the held ranges, stored or not.</summary>
    public long DataLength { get; private set; }

    public PendingSegment RemoveFirst()
    {
        PendingSegment first = _items[_head];
        _items[_head] = default;
        _head++;
        Account(first, -1);
        if (_head == _items.Count || _head >= 1024)
        {
            _items.RemoveRange(0, _head);
            _head = 0;
        }

        return first;
    }

    /// <summary>
    /// Moves every range by <paramref name="distance"/>, when the numbering of the stream gets a new zero.
    /// </summary>
    public void Shift(long distance)
    {
        for (int index = _head; index < _items.Count; index++)
        {
            PendingSegment item = _items[index];
            item.Offset += distance;
            _items[index] = item;
        }
    }

    /// <summary>
    /// Adds what is new of a range; where it overlaps, a conflict is told to <paramref name="delivery"/>.
    /// </summary>
    /// <returns>How many of its bytes were not known before.</returns>
    public long Insert(in PendingSegment incoming, TcpOverlapPolicy policy, StreamDelivery delivery)
    {
        long added = 0;
        long cursor = incoming.Offset;
        int index = FindFirstEndingAfter(cursor);
        while (cursor < incoming.End)
        {
            bool isLast = index == _items.Count || _items[index].Offset >= incoming.End;
            long free = isLast ? incoming.End : _items[index].Offset;
            if (free > cursor)
            {
                added += free - cursor;
                Put(index++, incoming.Slice(cursor, free));
                cursor = free;
                continue;
            }

            PendingSegment known = _items[index];
            long stop = Math.Min(known.End, incoming.End);
            if (IncomingWins(known.Slice(cursor, stop), incoming.Slice(cursor, stop), policy, delivery))
            {
                added += known.IsCut ? stop - cursor : 0;
                index = Replace(index, incoming.Slice(cursor, stop));
            }
            else
            {
                index++;
            }

            cursor = stop;
        }

        return added;
    }

    private static bool IncomingWins(
        in PendingSegment known, in PendingSegment incoming, TcpOverlapPolicy policy, StreamDelivery delivery)
    {
        if (known.IsCut || incoming.IsCut)
        {
            return known.IsCut && !incoming.IsCut;
        }

        if (known.Bytes is null || incoming.Bytes is null || known.Span.SequenceEqual(incoming.Span))
        {
            return false;
        }

        bool wins = policy == TcpOverlapPolicy.Last;
        if (known.Checksum != incoming.Checksum)
        {
            wins = incoming.Checksum == ChecksumState.Valid || (wins && known.Checksum != ChecksumState.Valid);
        }

        delivery.ReportConflict(known.Offset, known.Frame, incoming.Frame, wins ? incoming.Frame : known.Frame);
        return wins;
    }

    /// <summary>
    /// Puts a range in the place of a part of the range at <paramref name="index"/>; the index behind it.
    /// </summary>
    private int Replace(int index, in PendingSegment part)
    {
        PendingSegment known = _items[index];
        _items.RemoveAt(index);
        Account(known, -1);
        if (known.Offset < part.Offset)
        {
            Put(index++, known.Slice(known.Offset, part.Offset));
        }

        Put(index++, part);
        if (known.End > part.End)
        {
            Put(index, known.Slice(part.End, known.End));
        }

        return index;
    }

    private void Put(int index, in PendingSegment item)
    {
        _items.Insert(index, item);
        Account(item, 1);
    }

    private void Account(in PendingSegment item, int sign)
    {
        Size += sign * (Overhead + (item.Bytes is null ? 0 : item.Length));
        DataLength += sign * (item.IsCut ? 0 : item.Length);
    }

    private int FindFirstEndingAfter(long offset)
    {
        int low = _head;
        int high = _items.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_items[middle].End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
