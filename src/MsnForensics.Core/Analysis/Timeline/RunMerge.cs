using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Merges sorted runs into one, by a heap of the runs with the least event on top.</summary>
internal sealed class RunMerge
{
    private readonly List<RunCursor> _heap;
    private bool _isBegun;

    public RunMerge(IEnumerable<Stream> runs)
    {
        _heap = runs.Select(run => new RunCursor(run)).Where(reader => reader.MoveNext()).ToList();
        for (int i = (_heap.Count / 2) - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    public ReadOnlySpan<byte> Current => _heap[0].Current;

    public bool MoveNext()
    {
        if (_isBegun)
        {
            if (!_heap[0].MoveNext())
            {
                _heap[0] = _heap[_heap.Count - 1];
                _heap.RemoveAt(_heap.Count - 1);
            }

            Sink(0);
        }

        _isBegun = true;
        return _heap.Count > 0;
    }

    public void CopyTo(Stream run)
    {
        RunOutput writer = new(run);
        while (MoveNext())
        {
            writer.Write(Current);
        }

        writer.Flush();
    }

    private void Sink(int index)
    {
        while (true)
        {
            int least = Lesser(index, Lesser((2 * index) + 1, (2 * index) + 2));
            if (least == index)
            {
                return;
            }

            (_heap[index], _heap[least]) = (_heap[least], _heap[index]);
            index = least;
        }
    }

    private int Lesser(int x, int y) =>
        y >= _heap.Count || (x < _heap.Count && _heap[x].Current.SequenceCompareTo(_heap[y].Current) <= 0) ? x : y;
}
