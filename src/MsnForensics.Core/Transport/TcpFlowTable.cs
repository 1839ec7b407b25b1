using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// The connections followed at one time. A closed one is remembered for a while, so that its last
/// acknowledgements and retransmissions do not look like a new connection.
/// </summary>
internal sealed class TcpFlowTable
{
    private const long LingerNanoseconds = 5_000_000_000;
    private const long MemoryNanoseconds = 60_000_000_000;
    private const long MemoryFrameCount = 4096;
    private const int MaximumClosedCount = 16_384;

    private readonly TransportState _state;
    private readonly Dictionary<FlowKey, TcpFlow> _flows = new();
    private readonly Queue<Closing> _lingering = new();
    private readonly Queue<Closing> _closed = new();
    private readonly Stack<TcpFlow> _free = new();
    private readonly long _idleNanoseconds;

    private TcpFlow? _oldest;
    private TcpFlow? _newest;
    private long _streamCount;

    public TcpFlowTable(TransportState state)
    {
        _state = state;
        _idleNanoseconds = state.Option.StreamIdleTimeout.Ticks * 100;
    }

    [MethodImpl(HotPath.Compile)]
    public void Process(in TcpSegment segment)
    {
        FlowKey key = FlowKey.Create(
            segment.Source, segment.SourcePort, segment.Destination, segment.DestinationPort, out bool isLower);
        TcpFlow? flow = Find(key);
        StreamSide side = StreamSide.A;
        if (flow is not null)
        {
            side = flow.IsLowerA == isLower ? StreamSide.A : StreamSide.B;
            if (!TcpFlowMatch.Belongs(flow, side, segment, _state))
            {
                Replace(flow, segment);
                flow = null;
            }
        }

        if (flow is null)
        {
            flow = Open(key, isLower, segment);
            side = flow.IsLowerA == isLower ? StreamSide.A : StreamSide.B;
        }

        flow.LastTime = _state.Now;
        if (flow.IsClosed)
        {
            _state.Statistics.RetransmittedBytes += segment.Payload.Length;
            return;
        }

        MakeNewest(flow);
        if (flow.Process(side, segment))
        {
            Queue<Closing> queue = flow.IsClosed ? _closed : _lingering;
            queue.Enqueue(new Closing(flow, _state.Now, _state.FrameCount));
        }
    }

    /// <summary>Closes what is over, forgets what is long closed, and lets go of idle streams.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maintain(FrameReference at)
    {
        CloseLingering(at);
        ForgetClosed();
        while (_oldest is not null && _state.Now - _oldest.LastTime > _idleNanoseconds)
        {
            Drop(_oldest, StreamEnd.TimedOut, at);
        }
    }

    /// <summary>Closes every open stream, in the order of their first frames.</summary>
    public void Complete(FrameReference at)
    {
        List<TcpFlow> open = new();
        foreach (TcpFlow flow in _flows.Values)
        {
            if (!flow.IsClosed)
            {
                open.Add(flow);
            }
        }

        open.Sort((x, y) => x.Stream.Index.CompareTo(y.Stream.Index));
        foreach (TcpFlow flow in open)
        {
            flow.Close(StreamEnd.CaptureEnd, at);
        }

        _flows.Clear();
        _lingering.Clear();
        _closed.Clear();
        _oldest = null;
        _newest = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TcpFlow? Find(FlowKey key)
    {
        // Packets of one connection come in bursts.
        if (_newest is not null && _newest.Key.Equals(key))
        {
            return _newest;
        }

        return _flows.TryGetValue(key, out TcpFlow? flow) ? flow : null;
    }

    private TcpFlow Open(FlowKey key, bool isLower, in TcpSegment segment)
    {
        while (_flows.Count > 0 && _flows.Count >= _state.Option.MaximumStreamCount)
        {
            MakeRoom(segment.Frame);
        }

        IPEndPoint source = _state.Endpoints.Get(segment.Source, segment.SourcePort);
        IPEndPoint destination = _state.Endpoints.Get(segment.Destination, segment.DestinationPort);
        bool isSenderA = TcpRoles.IsSenderClient(segment);
        TcpStream stream = new(
            _streamCount++, isSenderA ? source : destination, isSenderA ? destination : source,
            segment.Frame, !segment.HasSyn);
        TcpFlow flow = _free.Count > 0 ? _free.Pop() : new TcpFlow(_state, stream);
        flow.Start(key, isSenderA == isLower, stream);
        _flows[key] = flow;
        _state.Statistics.StreamCount = _streamCount;
        _state.Sink.OnOpened(stream);
        return flow;
    }

    private void MakeRoom(FrameReference at)
    {
        if (_closed.Count > 0)
        {
            ForgetFirstClosed();
            return;
        }

        if (_oldest is not null)
        {
            if (_state.Anomalies.Count(AnomalyCode.TcpFlowLimitReached))
            {
                string index = _oldest.Stream.Index.ToString(CultureInfo.InvariantCulture);
                _state.Anomalies.Tell(AnomalyCode.TcpFlowLimitReached, $"stream {index} was closed", at);
            }

            Drop(_oldest, StreamEnd.Evicted, at);
        }
    }

    private void Replace(TcpFlow flow, in TcpSegment segment)
    {
        bool isAfterReset = flow.IsReset && !segment.HasSyn;
        AnomalyCode code = isAfterReset ? AnomalyCode.TcpDataAfterReset : AnomalyCode.TcpPortReused;
        if (_state.Anomalies.Count(code))
        {
            string detail = string.Format(
                CultureInfo.InvariantCulture, "stream {0} is followed by stream {1}{2}",
                flow.Stream.Index, _streamCount, segment.HasSyn ? "" : ", which has no SYN");
            _state.Anomalies.Tell(code, detail, segment.Frame);
        }

        Drop(flow, StreamEnd.Replaced, segment.Frame);
    }

    private void Drop(TcpFlow flow, StreamEnd end, FrameReference at)
    {
        flow.Close(end, at);
        Forget(flow);
    }

    private void Forget(TcpFlow flow)
    {
        _flows.Remove(flow.Key);
        Unlink(flow);
        flow.IsForgotten = true;
        _free.Push(flow);
    }

    private void ForgetFirstClosed()
    {
        Closing first = _closed.Dequeue();
        if (first.IsCurrent)
        {
            Forget(first.Flow);
        }
    }

    [MethodImpl(HotPath.Compile)]
    private void CloseLingering(FrameReference at)
    {
        while (_lingering.Count > 0)
        {
            Closing first = _lingering.Peek();
            TcpFlow flow = first.Flow;
            if (first.IsOpen && !IsPast(first, LingerNanoseconds, _state.Option.ReorderFrameCount))
            {
                return;
            }

            _lingering.Dequeue();
            if (!first.IsOpen)
            {
                continue;
            }

            if (flow.LastEventFrame > first.Frame)
            {
                _lingering.Enqueue(new Closing(flow, flow.LastEventTime, flow.LastEventFrame));
            }
            else
            {
                flow.Close(null, at);
                _closed.Enqueue(new Closing(flow, _state.Now, _state.FrameCount));
            }
        }
    }

    [MethodImpl(HotPath.Compile)]
    private void ForgetClosed()
    {
        while (_closed.Count > 0
            && (_closed.Count > MaximumClosedCount || IsPast(_closed.Peek(), MemoryNanoseconds, MemoryFrameCount)))
        {
            ForgetFirstClosed();
        }
    }

    private bool IsPast(in Closing closing, long nanoseconds, long frames) =>
        _state.Now - closing.Time > nanoseconds && _state.FrameCount - closing.Frame > frames;

    [MethodImpl(HotPath.Compile)]
    private void MakeNewest(TcpFlow flow)
    {
        if (ReferenceEquals(_newest, flow))
        {
            return;
        }

        Unlink(flow);
        flow.Older = _newest;
        if (_newest is not null)
        {
            _newest.Newer = flow;
        }

        _newest = flow;
        _oldest ??= flow;
    }

    [MethodImpl(HotPath.Compile)]
    private void Unlink(TcpFlow flow)
    {
        if (flow.Newer is not null)
        {
            flow.Newer.Older = flow.Older;
        }
        else if (ReferenceEquals(_newest, flow))
        {
            _newest = flow.Older;
        }

        if (flow.Older is not null)
        {
            flow.Older.Newer = flow.Newer;
        }
        else if (ReferenceEquals(_oldest, flow))
        {
            _oldest = flow.Newer;
        }

        flow.Older = null;
        flow.Newer = null;
    }

    /// <summary>A flow to look at again; by then it may serve another connection.</summary>
    private readonly struct Closing
    {
        private readonly long _index;

        public Closing(TcpFlow flow, long time, long frame)
        {
            Flow = flow;
            _index = flow.Stream.Index;
            Time = time;
            Frame = frame;
        }

        public TcpFlow Flow { get; }

        public long Time { get; }

        public long Frame { get; }

        public bool IsCurrent => !Flow.IsForgotten && Flow.Stream.Index == _index;

        public bool IsOpen => IsCurrent && !Flow.IsClosed;
    }
}
