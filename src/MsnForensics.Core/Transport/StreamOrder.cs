using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>
/// Holds what lies above a hole and decides when the hole is given up: when the receiver acknowledged it and enough
/// frames have passed for a late one; when nobody is there to acknowledge; at a limit; or at the end.
/// </summary>
internal sealed class StreamOrder
{
    private const long OneSidedLength = 16 * 1024;
    private const long OneSidedNanoseconds = 5_000_000_000;

    private readonly TransportState _state;
    private readonly LinkedListNode<StreamOrder> _node;
    private readonly PendingSegments _pending = new();

    private long _due;
    private long _dueAcknowledged;
    private long _holeEnd;
    private long _holeFrame;
    private long _holeTime;

    public StreamOrder(TransportState state, StreamDelivery delivery)
    {
        _state = state;
        Delivery = delivery;
        _node = new LinkedListNode<StreamOrder>(this);
    }

    public StreamDelivery Delivery { get; }

    public bool IsEmpty => _pending.Count == 0;

    /// <summary>True until offset 0 is fixed: nothing is delivered before.</summary>
    public bool IsFloating { get; private set; }

    /// <summary>What the numbering was moved by when offset 0 was fixed, until it is taken.</summary>
    public long Shift { get; private set; }

    /// <summary>Offset up to which the receiver acknowledged, or -1.</summary>
    public long Acknowledged { get; private set; } = -1;

    /// <summary>Frame count at the other side's last frame; 0 when it was never seen.</summary>
    public long PeerFrame { get; set; }

    /// <summary>Starts to wait for an earlier first segment.</summary>
    public void Float()
    {
        IsFloating = true;
        _due = _state.Schedule(this);
    }

    /// <summary>Fixes offset 0: at the earliest byte held, or where a SYN says.</summary>
    public void Land(long? zero = null)
    {
        IsFloating = false;
        _due = 0;
        Shift = zero ?? (IsEmpty ? 0 : _pending.First.Offset);
        _pending.Shift(-Shift);
        Acknowledged = Acknowledged < 0 ? -1 : Math.Max(-1, Acknowledged - Shift);
        Drain();
        LookAtHole();
    }

    public long TakeShift()
    {
        long shift = Shift;
        Shift = 0;
        return shift;
    }

    public void Acknowledge(long offset)
    {
        Acknowledged = offset;
        if (!IsEmpty)
        {
            if (IsFloating && offset > _pending.First.Offset)
            {
                Land();
            }

            LookAtHole();
        }
    }

    public void Hold(long offset, ReadOnlySpan<byte> data, int cut, FrameReference frame, in TcpSegment segment)
    {
        long sizeBefore = _pending.Size;
        if (data.Length > 0)
        {
            bool isWanted = Delivery.WantsData;
            PendingSegment held = new()
            {
                Offset = offset,
                Length = data.Length,
                Frame = frame,
                Bytes = isWanted ? data.ToArray() : null,
                Checksum = isWanted ? Delivery.Verify(segment) : ChecksumState.NotVerified,
            };
            long added = _pending.Insert(held, _state.Option.OverlapPolicy, Delivery);
            _state.Statistics.RetransmittedBytes += data.Length - added;
        }

        if (cut > 0)
        {
            PendingSegment missing = new() { Offset = offset + data.Length, Length = cut, Frame = frame, IsCut = true };
            _pending.Insert(missing, _state.Option.OverlapPolicy, Delivery);
        }

        _state.PendingSize += _pending.Size - sizeBefore;
        if (!IsFloating)
        {
            Drain();
        }
        else if (_pending.Count > 1 && _pending.First.End == _pending.Second.Offset)
        {
            Land();
        }

        LookAtHole();
        EnforceLimits();
    }

    /// <summary>The time to wait for disordered frames is over.</summary>
    public void OnDue(long due)
    {
        if (due != _due)
        {
            return;
        }

        _due = 0;
        if (IsFloating)
        {
            Land();
            return;
        }

        while (!IsEmpty && _pending.First.Offset <= _dueAcknowledged)
        {
            GiveUp(GapReason.NotCaptured);
        }

        LookAtHole();
    }

    public void GiveUpForLimit()
    {
        Delivery.ReportLimit(_pending.First.Frame);
        if (IsFloating)
        {
            Land();
        }

        if (!IsEmpty)
        {
            GiveUp(GapReason.Limit);
            LookAtHole();
        }
    }

    /// <summary>Delivers all that is held and tells the holes before it.</summary>
    public void Flush()
    {
        if (IsFloating)
        {
            Land();
        }

        while (!IsEmpty)
        {
            bool isAcknowledged = Acknowledged >= _pending.First.Offset;
            GapReason open = PeerFrame == 0 ? GapReason.OneSided : GapReason.NeverAcknowledged;
            GiveUp(isAcknowledged ? GapReason.NotCaptured : open);
        }

        _due = 0;
    }

    private void EnforceLimits()
    {
        while (!IsEmpty && _pending.Size > _state.Option.MaximumPendingBytesPerStream)
        {
            GiveUpForLimit();
        }

        if (_state.PendingSize > _state.Option.MaximumPendingBytes)
        {
            _state.EnforcePendingLimit();
        }
    }

    private void Drain()
    {
        while (!IsEmpty && _pending.First.Offset <= Delivery.Next)
        {
            long sizeBefore = _pending.Size;
            PendingSegment first = _pending.RemoveFirst();
            _state.PendingSize += _pending.Size - sizeBefore;
            if (first.Offset < Delivery.Next)
            {
                // Only when a SYN was captured after bytes that lie before it.
                Delivery.ReportLate(first.Offset, first.Length, first.Frame);
            }
            else
            {
                Delivery.Deliver(first);
            }
        }
    }

    private void GiveUp(GapReason reason)
    {
        PendingSegment first = _pending.First;
        if (first.Offset > Delivery.Next)
        {
            Delivery.Skip(first.Offset - Delivery.Next, reason, first.Frame);
        }

        Drain();
        TrackHole();
    }

    /// <summary>Keeps the list of holes, and the age of this one, up to date.</summary>
    private void TrackHole()
    {
        if (IsEmpty || _pending.First.Offset != _holeEnd)
        {
            _node.List?.Remove(_node);
            _due = IsFloating ? _due : 0;
        }

        if (!IsEmpty && _node.List is null)
        {
            _state.Holes.AddLast(_node);
            _holeEnd = _pending.First.Offset;
            _holeFrame = _state.FrameCount;
            _holeTime = _state.Now;
        }
    }

    private void LookAtHole()
    {
        TrackHole();
        while (!IsFloating && !IsEmpty)
        {
            if (Acknowledged >= _pending.First.Offset)
            {
                _dueAcknowledged = Acknowledged;
                _due = _due == 0 ? _state.Schedule(this) : _due;
                return;
            }

            if (!IsOneSided())
            {
                return;
            }

            GiveUp(GapReason.OneSided);
        }
    }

    private bool IsOneSided() =>
        (PeerFrame == 0 && _pending.DataLength > OneSidedLength)
        || (PeerFrame < _holeFrame && _state.Now - _holeTime > OneSidedNanoseconds);
}
