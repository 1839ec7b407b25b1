using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>
/// Brings any number of events into the order of <see cref="TimelineOrder"/> in bounded memory: events are kept as
/// bytes, sorted in runs that wait in a spool, and merged at the end. The order of the result does not depend on the
/// order in which the events came, nor on the length of the runs.
/// </summary>
public sealed class TimelineSorter : IDisposable
{
    /// <summary>
    /// Bytes of events that are held before a run is spooled: some 150,000 messages. With the doubling of its buffer
    /// and the merge this keeps ten million events far below 500 MB, and most cases never touch the spool.
    /// </summary>
    public const int DefaultRunLength = 64 * 1024 * 1024;

    // Runs that are merged at once: each holds a buffer and a file handle.
    private const int FanIn = 64;

    private readonly ITimelineSpool _spool;
    private readonly int _runLength;
    private readonly EventCodec _codec = new();
    private readonly EventRun _current = new();

    // Runs of the first level are as long as the buffer, each of the next is merged from a full level before it.
    private readonly List<List<Stream>> _levels = new();

    /// <param name="spool">Takes what does not fit into memory.</param>
    /// <param name="runLength">Bytes to hold; a single event may go beyond it.</param>
    public TimelineSorter(ITimelineSpool spool, int runLength = DefaultRunLength)
    {
        _spool = spool;
        _runLength = runLength;
    }

    /// <summary>Events taken so far.</summary>
    public long Count { get; private set; }

    /// <summary>How many times events went to the spool.</summary>
    public int RunCount { get; private set; }

    /// <exception cref="IOException">The spool has no room.</exception>
    public void Add(MsnTimelineEvent timelineEvent)
    {
        _current.Add(timelineEvent);
        Count++;
        if (_current.Length >= _runLength)
        {
            Spool();
        }
    }

    /// <summary>All events in order. May be asked for again when the last answer was read or given up.</summary>
    public IEnumerable<MsnTimelineEvent> Sort()
    {
        if (_levels.Count == 0)
        {
            _current.Sort();
            for (int i = 0; i < _current.Count; i++)
            {
                yield return _codec.Read(_current[i]);
            }

            yield break;
        }

        if (_current.Count > 0)
        {
            Spool();
        }

        _current.Release();
        RunMerge merge = new(_levels.SelectMany(level => level));
        while (merge.MoveNext())
        {
            yield return _codec.Read(merge.Current);
        }
    }

    public void Dispose()
    {
        foreach (List<Stream> level in _levels)
        {
            level.ForEach(run => run.Dispose());
        }

        _levels.Clear();
        _current.Release();
    }

    private void Spool()
    {
        _current.Sort();
        Stream run = _spool.Create();
        Keep(run, 0);
        _current.CopyTo(run);
        _current.Clear();
        RunCount++;
    }

    private void Keep(Stream run, int level)
    {
        if (_levels.Count == level)
        {
            _levels.Add(new List<Stream>());
        }

        if (_levels[level].Count == FanIn)
        {
            Stream merged = _spool.Create();
            Keep(merged, level + 1);
            new RunMerge(_levels[level]).CopyTo(merged);
            _levels[level].ForEach(full => full.Dispose());
            _levels[level].Clear();
        }

        _levels[level].Add(run);
    }
}
