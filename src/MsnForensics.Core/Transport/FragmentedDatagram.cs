using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>The pieces of one IP datagram while they arrive; the first copy of a byte is kept.</summary>
internal sealed class FragmentedDatagram
{
    // What came, for telling late duplicates; kept after the datagram is whole.
    private readonly List<(int Offset, int Length, int Hash)> _seen = new();
    private readonly List<Part> _parts = new();
    private int _length = -1;
    private int _protocol = -1;

    public FragmentedDatagram(FragmentKey key, FrameReference first, long time)
    {
        Key = key;
        First = first;
        Time = time;
    }

    public FragmentKey Key { get; }

    public FrameReference First { get; }

    /// <summary>Capture time of the first fragment, nanoseconds.</summary>
    public long Time { get; }

    public bool IsComplete { get; private set; }

    /// <summary>Bytes held.</summary>
    public int Size { get; private set; }

    /// <summary>A fragment's place in the datagram is impossible, or contradicts the end known.</summary>
    public static bool IsImpossible(in InternetPacket packet) =>
        packet.FragmentOffset + (long)packet.PayloadLength > 65_535
        || (packet.MoreFragments && packet.PayloadLength % 8 != 0);

    public bool WasSeen(int offset, ReadOnlySpan<byte> data) => _seen.Contains((offset, data.Length, Hash(data)));

    /// <summary>
    /// Adds a fragment; the frame of an earlier one that has other bytes for the same place, if there is one.
    /// </summary>
    public FrameReference? Add(in InternetPacket packet, ReadOnlySpan<byte> data, FrameReference frame)
    {
        _seen.Add((packet.FragmentOffset, data.Length, Hash(data)));
        if (packet.FragmentOffset == 0)
        {
            _protocol = packet.Protocol;
        }

        if (!packet.MoreFragments && data.Length == packet.PayloadLength)
        {
            _length = Math.Max(_length, packet.FragmentOffset + data.Length);
        }

        FrameReference? conflict = null;
        int cursor = packet.FragmentOffset;
        int end = cursor + data.Length;
        int index = 0;
        while (cursor < end)
        {
            while (index < _parts.Count && _parts[index].End <= cursor)
            {
                index++;
            }

            int free = index == _parts.Count ? end : Math.Min(end, _parts[index].Offset);
            if (free > cursor)
            {
                byte[] bytes = data.Slice(cursor - packet.FragmentOffset, free - cursor).ToArray();
                _parts.Insert(index, new Part(cursor, bytes, frame));
                Size += bytes.Length;
                cursor = free;
                continue;
            }

            Part known = _parts[index];
            int stop = Math.Min(end, known.End);
            ReadOnlySpan<byte> copy = data.Slice(cursor - packet.FragmentOffset, stop - cursor);
            if (!copy.SequenceEqual(known.Bytes.AsSpan(cursor - known.Offset, stop - cursor)))
            {
                conflict ??= known.Frame;
            }

            cursor = stop;
        }

        return conflict;
    }

    /// <summary>Joins the pieces when nothing is missing; they are let go of.</summary>
    public bool TryJoin(out byte[] datagram, out FragmentPiece[] pieces, out int protocol)
    {
        datagram = Array.Empty<byte>();
        pieces = Array.Empty<FragmentPiece>();
        protocol = _protocol;
        if (_length < 0 || _protocol < 0 || !IsGapless())
        {
            return false;
        }

        datagram = new byte[_length];
        pieces = new FragmentPiece[_parts.Count];
        int count = 0;
        foreach (Part part in _parts)
        {
            int length = Math.Min(part.Bytes.Length, _length - part.Offset);
            if (length > 0)
            {
                part.Bytes.AsSpan(0, length).CopyTo(datagram.AsSpan(part.Offset));
                pieces[count++] = new FragmentPiece(part.Offset, length, part.Frame);
            }
        }

        Array.Resize(ref pieces, count);
        _parts.Clear();
        Size = 0;
        IsComplete = true;
        return true;
    }

    private bool IsGapless()
    {
        int end = 0;
        foreach (Part part in _parts)
        {
            if (part.Offset != end)
            {
                return end >= _length;
            }

            end = part.End;
        }

        return end >= _length;
    }

    private static int Hash(ReadOnlySpan<byte> data)
    {
        uint hash = 2166136261;
        foreach (byte value in data)
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        return unchecked((int)hash);
    }

    private readonly record struct Part(int Offset, byte[] Bytes, FrameReference Frame)
    {
        public int End => Offset + Bytes.Length;
    }
}
