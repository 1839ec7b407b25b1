using System;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// One TCP connection: its two directions and how it ends. Flows are used again, for another connection, once they are
/// closed and forgotten, so that a capture of millions of short connections makes little garbage.
/// </summary>
internal sealed class TcpFlow
{
    private const int UnscaledWindow = 65535;

    private readonly TransportState _state;
    private readonly TcpDirection _a;
    private readonly TcpDirection _b;
    private readonly SideState[] _sides = new SideState[2];
    private bool _isReset;
    private bool _isLingering;

    public TcpFlow(TransportState state, TcpStream stream)
    {
        _state = state;
        Stream = stream;
        _a = new TcpDirection(state, this, StreamSide.A);
        _b = new TcpDirection(state, this, StreamSide.B);
    }

    public FlowKey Key { get; private set; }

    /// <summary>True when side A is the lower end of the key.</summary>
    public bool IsLowerA { get; private set; }

    public TcpStream Stream { get; private set; }

    /// <summary>Frame count when the flow was opened.</summary>
    public long FirstFrame { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>No longer in the table: waits for its next connection.</summary>
    public bool IsForgotten { get; set; }

    public bool IsReset => _isReset;

    /// <summary>Capture time of the last frame, nanoseconds.</summary>
    public long LastTime { get; set; }

    /// <summary>Frame count at the last frame that brought payload, a FIN or a RST.</summary>
    public long LastEventFrame { get; private set; }

    /// <summary>Capture time of that frame.</summary>
    public long LastEventTime { get; private set; }

    // The list of flows by last use.
    public TcpFlow? Older { get; set; }

    public TcpFlow? Newer { get; set; }

    /// <summary>Begins with the first frame of a connection.</summary>
    public void Start(FlowKey key, bool isLowerA, TcpStream stream)
    {
        Key = key;
        IsLowerA = isLowerA;
        Stream = stream;
        FirstFrame = _state.FrameCount;
        LastEventFrame = 0;
        LastEventTime = 0;
        IsClosed = false;
        IsForgotten = false;
        _isReset = false;
        _isLingering = false;
        _a.Restart();
        _b.Restart();
        _sides.AsSpan().Fill(new SideState { Scale = -1 });
    }

    public TcpDirection From(StreamSide side) => side == StreamSide.A ? _a : _b;

    /// <summary>
    /// Takes a segment; true when the connection has to be looked at again after a while, to be closed.
    /// </summary>
    [MethodImpl(HotPath.Compile)]
    public bool Process(StreamSide side, in TcpSegment segment)
    {
        TcpDirection sender = From(side);
        TcpDirection receiver = From(side == StreamSide.A ? StreamSide.B : StreamSide.A);
        Stream.From(side).FrameCount++;
        Stream.Last = segment.Frame;
        receiver.NotePeer();
        TcpSequence sequence = segment.Sequence;
        if (segment.HasSyn)
        {
            AcceptSyn(side, sender, receiver, segment);
            sequence = sequence.Advance(1);
        }

        if (segment.HasReset)
        {
            return AcceptReset(side, sender, segment);
        }

        _sides[(int)side].Window = segment.Window;
        if (segment.HasAcknowledgment)
        {
            receiver.AcceptAcknowledgment(segment.Acknowledgment, segment.Frame);
        }

        if (segment.PayloadLength > 0)
        {
            AcceptPayload(side, sender, sequence, segment);
        }
        else if (!segment.HasFin)
        {
            sender.NoteSequence(sequence);
        }

        if (segment.HasFin)
        {
            NoteEvent();
            sender.AcceptFin(sequence.Advance(segment.PayloadLength), segment.Frame);
        }

        return CloseIfFinished(segment.Frame);
    }

    /// <summary>Delivers what is held, tells the last gaps and the end.</summary>
    public void Close(StreamEnd? end, FrameReference at)
    {
        if (!IsClosed)
        {
            IsClosed = true;
            _a.Close();
            _b.Close();
            _state.Sink.OnClosed(Stream, EndSeen() ?? end ?? StreamEnd.Finished, at);
        }
    }

    private StreamEnd? EndSeen() =>
        _a.HasFin && _b.HasFin ? StreamEnd.Finished : _isReset ? StreamEnd.Reset : null;

    private void AcceptSyn(StreamSide side, TcpDirection sender, TcpDirection receiver, in TcpSegment segment)
    {
        Stream.IsMidStream = false;
        sender.SetInitialSequence(segment.Sequence);
        _sides[(int)side].Scale = segment.ReadWindowScale();
        if (segment.HasAcknowledgment && !receiver.HasInitialSequence)
        {
            receiver.SetInitialSequence(segment.Acknowledgment.Advance(-1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AcceptPayload(StreamSide side, TcpDirection sender, TcpSequence sequence, in TcpSegment segment)
    {
        NoteEvent();
        long highest = sender.Highest;
        sender.AcceptPayload(segment, sequence);
        if (_sides[(int)side].IsReset && sender.Highest > highest
            && _state.Anomalies.Count(AnomalyCode.TcpDataAfterReset))
        {
            _state.Anomalies.Tell(AnomalyCode.TcpDataAfterReset, $"stream {Stream.Index}", segment.Frame);
        }
    }

    /// <summary>Text in a reset is a note for people; it is no part of the stream.</summary>
    private bool AcceptReset(StreamSide side, TcpDirection sender, in TcpSegment segment)
    {
        if (sender.HasZero && !IsInWindow(side, sender, segment.Sequence))
        {
            _state.Statistics.IgnoredResetCount++;
            return false;
        }

        NoteEvent();
        _isReset = true;
        _sides[(int)side].IsReset = true;
        if (_a.Highest == 0 && _b.Highest == 0)
        {
            Close(null, segment.Frame);
            return true;
        }

        return Linger();
    }

    private bool IsInWindow(StreamSide side, TcpDirection sender, TcpSequence sequence)
    {
        if (!sender.TryGetOffset(sequence, out long offset))
        {
            return false;
        }

        // The window that the other side announced; without its SYN the scale is unknown.
        SideState other = _sides[1 - (int)side];
        long window = other.Scale >= 0 ? (long)other.Window << other.Scale : UnscaledWindow;
        long lowest = Math.Min(sender.Next, sender.Acknowledged < 0 ? sender.Next : sender.Acknowledged) - 1;
        return offset >= lowest && offset <= sender.Highest + Math.Max(window, UnscaledWindow >> 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CloseIfFinished(FrameReference at)
    {
        if (!_a.HasFin || !_b.HasFin)
        {
            return false;
        }

        if (_a.IsFinished && _b.IsFinished && _a.IsFinAcknowledged && _b.IsFinAcknowledged)
        {
            Close(StreamEnd.Finished, at);
            return true;
        }

        return Linger();
    }

    private bool Linger()
    {
        bool isFirst = !_isLingering;
        _isLingering = true;
        return isFirst;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteEvent()
    {
        LastEventFrame = _state.FrameCount;
        LastEventTime = _state.Now;
    }

    private struct SideState
    {
        public int Window;
        public int Scale;
        public bool IsReset;
    }
}
