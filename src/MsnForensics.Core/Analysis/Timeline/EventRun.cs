using System;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Encoded events in memory, to be sorted and copied to a spool as one run.</summary>
internal sealed class EventRun
{
    private EventBuffer _bytes = new();
    private readonly List<Place> _places = new();

    public int Count => _places.Count;

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> this[int index] => _bytes.Slice(_places[index].Offset, _places[index].Length);

    public void Add(MsnTimelineEvent timelineEvent)
    {
        int offset = _bytes.Length;
        EventCodec.Write(timelineEvent, _bytes);
        _places.Add(new Place(offset, _bytes.Length - offset));
    }

    public void Sort() => _places.Sort((x, y) =>
        _bytes.Slice(x.Offset, x.Length).SequenceCompareTo(_bytes.Slice(y.Offset, y.Length)));

    /// <summary>Writes the events, each behind its length as four bytes.</summary>
    public void CopyTo(Stream run)
    {
        RunOutput writer = new(run);
        for (int i = 0; i < Count; i++)
        {
            writer.Write(this[i]);
        }

        writer.Flush();
    }

    public void Clear()
    {
        _bytes.Clear();
        _places.Clear();
    }

    /// <summary>Empties the run and lets its memory go.</summary>
    public void Release()
    {
        Clear();
        _places.TrimExcess();
        _bytes = new EventBuffer();
    }

    private readonly struct Place
    {
        public Place(int offset, int length)
        {
            Offset = offset;
            Length = length;
        }

        public int Offset { get; }

        public int Length { get; }
    }
}
