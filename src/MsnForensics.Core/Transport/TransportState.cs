using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>What all streams of one run share.</summary>
internal sealed class TransportState
{
    private readonly Queue<Deadline> _deadlines = new();
    private long? _previousTime;
    private DeliveredHistory? _history;

    public TransportState(ITransportSink sink, IAnomalySink anomalies, MsnParserOption option)
    {
        Sink = sink;
        Anomalies = new AnomalyTally(anomalies);
        Option = option;
    }

    public ITransportSink Sink { get; }

    public AnomalyTally Anomalies { get; }

    public MsnParserOption Option { get; }

    public TransportStatistics Statistics { get; } = new();

    public DeliveredHistory History => _history ??= new DeliveredHistory();

    /// <summary>End points that come again.</summary>
    public EndpointCache Endpoints { get; } = new();

    /// <summary>Frames processed so far, the clock of everything that waits for disordered frames.</summary>
    public long FrameCount => Statistics.FrameCount;

    /// <summary>Capture time in nanoseconds; one frame with a wild time stamp does not move it.</summary>
    public long Now { get; private set; }

    /// <summary>Directions with a hole, the oldest hole first.</summary>
    public LinkedList<StreamOrder> Holes { get; } = new();

    /// <summary>Bytes held for reordering in all streams.</summary>
    public long PendingSize { get; set; }

    [MethodImpl(HotPath.Compile)]
    public void Advance(long unixNanoseconds)
    {
        Now = Math.Min(unixNanoseconds, _previousTime ?? unixNanoseconds);
        _previousTime = unixNanoseconds;
    }

    /// <summary>
    /// Has the direction look at its hole again when enough frames have passed; the frame count meant.
    /// </summary>
    public long Schedule(StreamOrder order)
    {
        long due = FrameCount + Option.ReorderFrameCount;
        _deadlines.Enqueue(new Deadline(order, due));
        return due;
    }

    [MethodImpl(HotPath.Compile)]
    public void RunDeadlines()
    {
        while (_deadlines.Count > 0 && _deadlines.Peek().Due <= FrameCount)
        {
            Deadline deadline = _deadlines.Dequeue();
            deadline.Order.OnDue(deadline.Due);
        }
    }

    /// <summary>Gives up the oldest holes until the held bytes fit again.</summary>
    public void EnforcePendingLimit()
    {
        while (PendingSize > Option.MaximumPendingBytes && Holes.First is LinkedListNode<StreamOrder> oldest)
        {
            oldest.Value.GiveUpForLimit();
        }
    }

    private readonly record struct Deadline(StreamOrder Order, long Due);
}
