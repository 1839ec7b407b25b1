using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// Puts IP fragments together. A finished datagram is remembered for the timeout, so that late copies are known.
/// </summary>
internal sealed class FragmentReassembler
{
    private readonly TransportState _state;
    private readonly Dictionary<FragmentKey, FragmentedDatagram> _datagrams = new();
    private readonly Queue<FragmentedDatagram> _byAge = new();
    private readonly long _timeout;
    private long _size;

    public FragmentReassembler(TransportState state)
    {
        _state = state;
        _timeout = state.Option.FragmentTimeout.Ticks * 100;
    }

    /// <summary>Adds a fragment; true when it completes its datagram.</summary>
    /// <param name="packet">The fragment's header; on success that of the datagram, positioned in it.</param>
    /// <param name="data">The captured payload.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="datagram">The joined payload.</param>
    /// <param name="pieces">Which frame brought which part of it.</param>
    public bool TryAdd(
        ref InternetPacket packet, ReadOnlySpan<byte> data, FrameReference frame,
        out byte[] datagram, out FragmentPiece[] pieces)
    {
        datagram = Array.Empty<byte>();
        pieces = Array.Empty<FragmentPiece>();
        Expire();
        FragmentedDatagram target = Find(packet, data, frame, out bool isDuplicate);
        if (isDuplicate)
        {
            return false;
        }

        long before = target.Size;
        if (target.Add(packet, data, frame) is FrameReference other)
        {
            ReportOverlap(frame, other);
        }

        bool isWhole = target.TryJoin(out datagram, out pieces, out int protocol);
        _size += target.Size - before;
        if (isWhole)
        {
            packet.Protocol = protocol;
        }

        EnforceLimits();
        return isWhole;
    }

    /// <summary>Tells of every datagram that stayed incomplete.</summary>
    public void Complete()
    {
        while (_byAge.Count > 0)
        {
            GiveUpOldest();
        }
    }

    private FragmentedDatagram Find(
        in InternetPacket packet, ReadOnlySpan<byte> data, FrameReference frame, out bool isDuplicate)
    {
        FragmentKey key = FragmentKey.Of(packet);
        bool isKnown = _datagrams.TryGetValue(key, out FragmentedDatagram? known);
        isDuplicate = isKnown && known!.WasSeen(packet.FragmentOffset, data);
        if (isKnown && (isDuplicate || !known!.IsComplete))
        {
            return known!;
        }

        // The identification of a finished datagram is in use again.
        FragmentedDatagram fresh = new(key, frame, _state.Now);
        _datagrams[key] = fresh;
        _byAge.Enqueue(fresh);
        return fresh;
    }

    private void Expire()
    {
        while (_byAge.Count > 0 && _state.Now - _byAge.Peek().Time > _timeout)
        {
            GiveUpOldest();
        }
    }

    private void EnforceLimits()
    {
        while (_byAge.Count > _state.Option.MaximumFragmentedDatagramCount || _size > _state.Option.MaximumPendingBytes)
        {
            FragmentedDatagram oldest = _byAge.Peek();
            if (!oldest.IsComplete && _state.Anomalies.Count(AnomalyCode.FragmentLimitReached))
            {
                _state.Anomalies.Tell(AnomalyCode.FragmentLimitReached, Describe(oldest), oldest.First);
            }

            GiveUpOldest();
        }
    }

    private void GiveUpOldest()
    {
        FragmentedDatagram oldest = _byAge.Dequeue();
        _size -= oldest.Size;
        if (_datagrams.TryGetValue(oldest.Key, out FragmentedDatagram? known) && ReferenceEquals(known, oldest))
        {
            _datagrams.Remove(oldest.Key);
        }

        if (!oldest.IsComplete && _state.Anomalies.Count(AnomalyCode.FragmentIncomplete))
        {
            _state.Anomalies.Tell(AnomalyCode.FragmentIncomplete, Describe(oldest), oldest.First);
        }
    }

    private void ReportOverlap(FrameReference frame, FrameReference other)
    {
        if (_state.Anomalies.Count(AnomalyCode.FragmentOverlap))
        {
            string first = other.Number.ToString(CultureInfo.InvariantCulture);
            _state.Anomalies.Tell(AnomalyCode.FragmentOverlap, $"the copy of frame {first} was kept", frame);
        }
    }

    private static string Describe(FragmentedDatagram datagram) => string.Format(
        CultureInfo.InvariantCulture, "{0} to {1}, identification {2}, {3} bytes held",
        datagram.Key.Source.ToIPAddress(), datagram.Key.Destination.ToIPAddress(),
        datagram.Key.Identification, datagram.Size);
}
