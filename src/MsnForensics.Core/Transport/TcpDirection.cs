using System;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>
/// What one side of a connection sent. Offset 0 is the byte behind the SYN; without one it "floats" until the first
/// bytes are delivered, so that a slightly earlier segment can still become the first.
/// Checksums are not verified on the way through: only held and contradicting segments are looked at.
/// </summary>
internal sealed class TcpDirection
{
    /// <summary>
    /// How far an acknowledgement or a FIN may run ahead of the bytes seen and still be believed (16 MiB).
    /// </summary>
    private const long MaximumLead = 16 * 1024 * 1024;

    /// <summary>How far below the first segment seen an earlier one may lie.</summary>
    private const long MaximumRebase = 1024 * 1024;

    private readonly TransportState _state;
    private readonly StreamDelivery _delivery;

    private StreamOrder? _order;
    private TcpSequence _zero;
    private long _highest;
    private long _acknowledged = -1;
    private long _peerFrame;
    private long _finOffset = -1;
    private FrameReference _endFrame;
    private TcpSequence? _earlyAcknowledgment;
    private TcpSequence? _earlySequence;

    public TcpDirection(TransportState state, TcpFlow flow, StreamSide side)
    {
        _state = state;
        _delivery = new StreamDelivery(state, flow, side);
    }

    /// <summary>True once the sequence number of offset 0 is known, at least for now.</summary>
    public bool HasZero { get; private set; }

    /// <summary>True when the SYN, or the answer to it, told the first sequence number.</summary>
    public bool HasInitialSequence { get; private set; }

    public bool IsFloating => _order is { IsFloating: true };

    /// <summary>Sequence number of offset 0.</summary>
    public TcpSequence Zero
    {
        get
        {
            TakeShift();
            return _zero;
        }
    }

    public long Next => _delivery.Next;

    /// <summary>The end of the bytes known to have been sent.</summary>
    public long Highest
    {
        get
        {
            TakeShift();
            return Math.Max(_highest, _delivery.Next);
        }
    }

    public bool HasFin => _finOffset >= 0;

    public bool IsFinished => HasFin && !IsFloating && Next >= FinOffset;

    public bool IsFinAcknowledged => HasFin && Acknowledged > FinOffset;

    private long FinOffset
    {
        get
        {
            TakeShift();
            return _finOffset;
        }
    }

    /// <summary>Offset up to which the other side acknowledged, or -1.</summary>
    public long Acknowledged => _order is null ? _acknowledged : _order.Acknowledged;

    /// <summary>A frame of the other side passed.</summary>
    public void NotePeer()
    {
        _peerFrame = _state.FrameCount;
        if (_order is not null)
        {
            _order.PeerFrame = _peerFrame;
        }
    }

    /// <summary>The sequence number of the SYN became known.</summary>
    public void SetInitialSequence(TcpSequence initial)
    {
        TcpSequence zero = initial.Advance(1);
        if (IsFloating)
        {
            _order!.Land(zero.DistanceFrom(Zero));
            TakeShift();
        }
        else if (!HasZero || (Highest == 0 && !HasFin))
        {
            _zero = zero;
        }

        HasZero = true;
        HasInitialSequence |= zero.Value == Zero.Value;
    }

    /// <summary>Where a sequence number lies; false when it belongs to no byte near what was seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetOffset(TcpSequence sequence, out long offset) => sequence.TryUnwrap(Zero, Next, out offset);

    /// <summary>A frame without payload tells at least where this side stands.</summary>
    public void NoteSequence(TcpSequence sequence)
    {
        if (!HasZero)
        {
            _earlySequence = sequence;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AcceptAcknowledgment(TcpSequence acknowledgment, FrameReference frame)
    {
        if (!HasZero)
        {
            _earlyAcknowledgment = acknowledgment;
            return;
        }

        if (!TryGetOffset(acknowledgment, out long offset)
            || offset <= Acknowledged
            || offset > Highest + MaximumLead)
        {
            return;
        }

        _acknowledged = offset;
        _endFrame = offset > Highest ? frame : _endFrame;
        _order?.Acknowledge(offset);
    }

    public void AcceptFin(TcpSequence sequence, FrameReference frame)
    {
        if (!HasZero)
        {
            Float(sequence);
        }

        if (!HasFin && TryGetOffset(sequence, out long offset) && offset <= Highest + MaximumLead)
        {
            _finOffset = Math.Max(offset, Highest);
            _endFrame = _finOffset > Highest ? frame : _endFrame;
        }
    }

    /// <summary>Takes the payload of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="sequence">Sequence number of the first payload byte.</param>
    [MethodImpl(HotPath.Compile)]
    public void AcceptPayload(in TcpSegment segment, TcpSequence sequence)
    {
        ReadOnlySpan<byte> payload = segment.Payload;
        if (!HasZero)
        {
            if (segment.PayloadLength == 1 && IsKeepAliveBeforeStart(sequence))
            {
                return;
            }

            Float(sequence);
        }

        if (!TryGetOffset(sequence, out long offset) || (IsFloating && offset < -MaximumRebase))
        {
            _state.Statistics.FarSegmentCount++;
            _state.Statistics.UnplacedBytes += payload.Length;
            return;
        }

        // A keep-alive repeats the last byte, or sends anything in its place.
        if (segment.PayloadLength == 1 && offset == Highest - 1)
        {
            _state.Statistics.RetransmittedBytes += payload.Length;
            return;
        }

        int cut = segment.PayloadLength - payload.Length;
        if (segment.Pieces.IsEmpty)
        {
            Place(offset, payload, cut, segment.Frame, segment);
        }
        else
        {
            PlacePieces(sequence, payload, cut, segment);
        }
    }

    /// <summary>Delivers all that is held and tells the holes, the one at the very end included.</summary>
    public void Close()
    {
        _order?.Flush();
        if (HasZero)
        {
            // An acknowledgement one beyond the last byte counts a FIN that was not captured.
            long proven = HasFin ? FinOffset : Acknowledged > Next + 1 ? Acknowledged : Next;
            if (proven > Next)
            {
                GapReason reason = Acknowledged >= proven ? GapReason.NotCaptured : GapReason.NeverAcknowledged;
                _delivery.Skip(proven - Next, reason, _endFrame);
            }
        }

        _acknowledged = Acknowledged;
        _order = null;
        _delivery.Release();
    }

    /// <summary>Begins anew with the flow's next stream, after <see cref="Close"/>.</summary>
    public void Restart()
    {
        _delivery.Restart();
        HasZero = false;
        HasInitialSequence = false;
        _zero = default;
        _highest = 0;
        _acknowledged = -1;
        _peerFrame = 0;
        _finOffset = -1;
        _endFrame = default;
        _earlyAcknowledgment = null;
        _earlySequence = null;
    }

    private bool IsKeepAliveBeforeStart(TcpSequence sequence)
    {
        uint behind = sequence.Advance(1).Value;
        return _earlyAcknowledgment?.Value == behind || _earlySequence?.Value == behind;
    }

    private void Float(TcpSequence sequence)
    {
        _zero = sequence;
        HasZero = true;
        Order().Float();
    }

    private StreamOrder Order()
    {
        if (_order is null)
        {
            _order = new StreamOrder(_state, _delivery) { PeerFrame = _peerFrame };
            if (_acknowledged >= 0)
            {
                _order.Acknowledge(_acknowledged);
            }
        }

        return _order;
    }

    /// <summary>Follows the order when it fixed offset 0 somewhere else than at the first segment seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeShift()
    {
        if (_order is { Shift: not 0 })
        {
            long shift = _order.TakeShift();
            _zero = _zero.Advance(shift);
            _highest -= shift;
            _finOffset = _finOffset < 0 ? -1 : Math.Max(0, _finOffset - shift);
        }
    }

    private void PlacePieces(TcpSequence sequence, ReadOnlySpan<byte> payload, int cut, in TcpSegment segment)
    {
        foreach (FragmentPiece piece in segment.Pieces)
        {
            int from = Math.Max(piece.Offset - segment.HeaderLength, 0);
            int to = Math.Min(piece.Offset + piece.Length - segment.HeaderLength, payload.Length);

            // Asked for each piece: the numbering may get its zero in between.
            if (from < to && TryGetOffset(sequence.Advance(from), out long offset))
            {
                Place(offset, payload.Slice(from, to - from), to == payload.Length ? cut : 0, piece.Frame, segment);
            }
        }
    }

    [MethodImpl(HotPath.Compile)]
    private void Place(long offset, ReadOnlySpan<byte> data, int cut, FrameReference frame, in TcpSegment segment)
    {
        long end = offset + data.Length + cut;
        _highest = Math.Max(Highest, end);
        long next = _delivery.Next;
        if (offset < next && !IsFloating)
        {
            int known = (int)Math.Min(next - offset, data.Length);
            _delivery.Repeat(offset, data.Slice(0, known), frame, segment);
            if (end <= next)
            {
                return;
            }

            data = data.Slice(known);
            offset = next;
            cut = (int)(end - offset) - data.Length;
        }

        if (offset == next && (_order is null || (_order.IsEmpty && !_order.IsFloating)))
        {
            _delivery.Deliver(data, frame);
            if (cut > 0)
            {
                _delivery.Skip(cut, GapReason.SnapLength, frame);
            }

            return;
        }

        Order().Hold(offset, data, cut, frame, segment);
    }
}
