using System;
using System.Threading;

namespace MsnForensics.Analysis;

/// <summary>
/// Hands records from the thread that makes them to the one that uses them: a bounded number, in order, many at a time
/// where they come fast.
/// </summary>
internal sealed class RecordQueue
{
    private readonly object _gate = new();
    private readonly int _patience;
    private MsnRecord[] _held;
    private MsnRecord[] _taken;
    private int _count;
    private bool _isAwaited;
    private bool _isComplete;
    private bool _isClosed;

    /// <param name="capacity">Records held at most; as many can be out with the user.</param>
    /// <param name="patience">Milliseconds after which a taker is content with few records, or none.</param>
    public RecordQueue(int capacity, int patience)
    {
        _held = new MsnRecord[capacity];
        _taken = new MsnRecord[capacity];
        _patience = patience;
    }

    /// <summary>Adds a record; waits for room. False when nobody will take any more.</summary>
    public bool TryAdd(MsnRecord record)
    {
        lock (_gate)
        {
            while (_count == _held.Length && !_isClosed)
            {
                Monitor.Wait(_gate);
            }

            if (_isClosed)
            {
                return false;
            }

            _held[_count++] = record;
            if (_isAwaited && _count >= _held.Length / 2)
            {
                Monitor.PulseAll(_gate);
            }

            return true;
        }
    }

    /// <summary>No more will be added.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>No more will be taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes what is there, once that is half of what can be held or patience is over.</summary>
    /// <param name="records">Valid until the next call.</param>
    /// <returns>False when all records were taken and no more come.</returns>
    public bool TryTake(out ArraySegment<MsnRecord> records)
    {
        lock (_gate)
        {
            if (_count < _held.Length / 2 && !_isComplete)
            {
                _isAwaited = true;
                Monitor.Wait(_gate, _patience);
                _isAwaited = false;
            }

            bool wasFull = _count == _held.Length;
            records = new ArraySegment<MsnRecord>(_held, 0, _count);
            (_held, _taken) = (_taken, _held);
            _count = 0;
            if (wasFull)
            {
                Monitor.PulseAll(_gate);
            }

            return records.Count > 0 || !_isComplete;
        }
    }
}
