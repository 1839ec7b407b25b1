using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Bytes of a packet at their places; holes inside are zero and known, and the end can be missing.</summary>
public sealed class HoledBytes
{
    private readonly IReadOnlyList<KeyValuePair<int, int>> _holes;
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <param name="bytes">What is there, with zeros in the holes.</param>
    /// <param name="length">Length of the whole, its missing end included.</param>
    /// <param name="holes">Places and lengths of holes, in order.</param>
    public HoledBytes(ReadOnlyMemory<byte> bytes, int length, IReadOnlyList<KeyValuePair<int, int>>? holes = null)
    {
        _bytes = bytes;
        Length = length;
        _holes = holes ?? Array.Empty<KeyValuePair<int, int>>();
    }

    public int Length { get; }

    /// <summary>The bytes in front of the first hole.</summary>
    public ReadOnlySpan<byte> Prefix => _bytes.Span.Slice(0, _holes.Count > 0 ? _holes[0].Key : _bytes.Length);

    /// <summary>The body of a command's payload.</summary>
    /// <param name="item">The command.</param>
    /// <param name="bodyOffset">Where the body begins in the payload; null when a hole lies before it.</param>
    public static HoledBytes? OfPayload(CommandEvent item, int bodyOffset)
    {
        byte[] payload = item.Command.Payload;
        int length = (item.Command.PayloadLength ?? payload.Length) - bodyOffset;
        if (item.Range.Holes is not { } holes || item.PayloadHoles is not { } places)
        {
            return new HoledBytes(payload.AsMemory(bodyOffset), length);
        }

        if (places[0] < bodyOffset)
        {
            return null;
        }

        // The payload was kept without its holes: they are put back.
        List<KeyValuePair<int, int>> inside = new(holes.Count);
        int missing = 0;
        foreach (KeyValuePair<long, int> hole in holes)
        {
            missing += hole.Value;
        }

        byte[] body = new byte[payload.Length - bodyOffset + missing];
        int source = bodyOffset;
        int target = 0;
        for (int i = 0; i < holes.Count && i < places.Count; i++)
        {
            int count = places[i] - source;
            payload.AsSpan(source, count).CopyTo(body.AsSpan(target));
            source += count;
            target += count;
            inside.Add(new(target, holes[i].Value));
            target += holes[i].Value;
        }

        payload.AsSpan(source).CopyTo(body.AsSpan(target));
        return new HoledBytes(body, length, inside);
    }

    /// <summary>A part, such as one of several packets in a body.</summary>
    public HoledBytes Slice(int offset, int length)
    {
        int from = Math.Min(offset, _bytes.Length);
        List<KeyValuePair<int, int>> holes = new();
        foreach (KeyValuePair<int, int> hole in _holes)
        {
            int start = Math.Max(hole.Key, offset);
            int end = Math.Min(hole.Key + hole.Value, offset + length);
            if (start < end)
            {
                holes.Add(new(start - offset, end - start));
            }
        }

        return new HoledBytes(_bytes.Slice(from, Math.Min(length, _bytes.Length - from)), length, holes);
    }

    /// <summary>The pieces of a range that are there: place in the range, and bytes.</summary>
    public IEnumerable<KeyValuePair<int, ReadOnlyMemory<byte>>> Pieces(int offset, int length)
    {
        int end = Math.Min(offset + length, _bytes.Length);
        int from = offset;
        foreach (KeyValuePair<int, int> hole in _holes)
        {
            if (hole.Key > from && from < end)
            {
                yield return new(from - offset, _bytes.Slice(from, Math.Min(hole.Key, end) - from));
            }

            from = Math.Max(from, hole.Key + hole.Value);
        }

        if (from < end)
        {
            yield return new(from - offset, _bytes.Slice(from, end - from));
        }
    }
}
