using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>One capture of the row, with its next frame at hand.</summary>
internal sealed class MergedCapturePart
{
    private readonly CaptureSource _file;
    private readonly IAnomalySink _anomalies;
    private readonly Func<IAnomalySink, ICaptureReader> _open;
    private ICaptureReader? _reader;
    private Frame _head;
    private bool _hasHead;
    private bool _hasEnded;

    /// <param name="file">The source, asked whether it can be opened again.</param>
    /// <param name="source">Index of the source.</param>
    /// <param name="anomalies">Takes each anomaly once.</param>
    /// <param name="open">Opens a reader that delivers in order of time.</param>
    public MergedCapturePart(
        CaptureSource file, int source, IAnomalySink anomalies, Func<IAnomalySink, ICaptureReader> open)
    {
        _file = file;
        Source = source;
        _anomalies = anomalies;
        _open = open;
    }

    public int Source { get; }

    /// <summary>Time of the first frame.</summary>
    public long StartKey { get; private set; } = long.MinValue;

    /// <summary>Time of the next frame; frames without one stay behind their predecessor.</summary>
    public long Key { get; private set; } = long.MinValue;

    public ref readonly Frame Head => ref _head;

    public CaptureMetadata Metadata { get; private set; } = new();

    public long BytesRead { get; private set; }

    public bool IsBefore(MergedCapturePart other) => Key < other.Key || (Key == other.Key && Source < other.Source);

    /// <summary>Learns the first time; a part that can be opened again is closed until its time has come.</summary>
    public void FindStart()
    {
        WaitingSink waiting = new();
        _reader = _open(waiting);
        _hasHead = TryAdvance();
        StartKey = Key;
        if (_file.CanReopen)
        {
            _reader?.Dispose();
            _reader = null;
            _hasHead = false;
            _hasEnded = false;
        }
        else
        {
            waiting.PassTo(_anomalies);
        }
    }

    public bool TryMoveNext()
    {
        if (_hasHead)
        {
            _hasHead = false;
            return true;
        }

        return TryAdvance();
    }

    public void Close()
    {
        _hasEnded = true;
        _reader?.Dispose();
        _reader = null;
    }

    private bool TryAdvance()
    {
        if (_hasEnded)
        {
            return false;
        }

        _reader ??= _open(_anomalies);
        Metadata = _reader.Metadata;
        bool isRead = _reader.TryRead(out _head);
        BytesRead = _reader.BytesRead;
        if (!isRead)
        {
            Close();
        }
        else if (_head.HasTime)
        {
            Key = _head.UnixNanoseconds;
        }

        return isRead;
    }

    /// <summary>Keeps anomalies until it is known whether the part will be read again and report them anew.</summary>
    private sealed class WaitingSink : IAnomalySink
    {
        private readonly List<Anomaly> _waiting = new();
        private IAnomalySink? _next;

        public void Report(Anomaly anomaly)
        {
            if (_next is null)
            {
                _waiting.Add(anomaly);
            }
            else
            {
                _next.Report(anomaly);
            }
        }

        public void PassTo(IAnomalySink next)
        {
            _next = next;
            _waiting.ForEach(next.Report);
            _waiting.Clear();
        }
    }
}
