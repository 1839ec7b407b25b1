using System;
using System.Collections.Generic;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>One message of a session between two clients, put together from its chunks (reference: sections 2.11 and
/// 3.5).</summary>
public sealed class PeerMessage : IDisposable
{
    private const int PreparationLength = 4;

    private readonly uint _firstSequence;
    private UnstatedChunk? _unstated;
    private long _lead;
    private bool _isTaken;

    public PeerMessage(AnalysisContext analysis, string? sender, P2PPacket packet)
    {
        Body = new TransferBody(analysis);
        Sender = sender;
        Version = packet.Version;
        MessageId = packet.MessageId;
        _firstSequence = packet.Transport.BaseId;
    }

    public TransferBody Body { get; }

    /// <summary>Who sends it; null when nothing tells.</summary>
    public string? Sender { get; set; }

    public int Version { get; }

    /// <summary>The identifiers under which chunks come; a sender that starts again takes another one.</summary>
    public uint MessageId { get; set; }

    /// <summary>Sequence number behind the last byte, which an acknowledgement of version 2 names.</summary>
    public uint? SequenceEnd { get; private set; }

    /// <summary>Four zero bytes announce an object's data and are none (reference: section 2.7).</summary>
    public bool LooksLikePreparation => Body.Total == PreparationLength && Body.IsComplete
        && Body.Content.Head.SequenceEqual(new byte[PreparationLength]);

    public void Add(P2PPacket packet, HoledBytes bytes, PacketPlace place, long? declaredSize)
    {
        if (packet.UnstatedLength > 0)
        {
            Hold(packet, bytes, place);
            return;
        }

        Settle(packet, bytes);
        long offset = OffsetOf(packet, declaredSize) + _lead;
        foreach (KeyValuePair<int, ReadOnlyMemory<byte>> piece in bytes.Pieces(packet.DataOffset, packet.DataLength))
        {
            Body.Add(offset + piece.Key, piece.Value.Span, place);
        }

        if (packet.Version == 2 && packet.Remaining == 0)
        {
            SequenceEnd = unchecked(packet.Transport.BaseId + (uint)packet.Transport.MessageLength);
        }
    }

    // Version 2 counts from the end: without the first chunk the size comes from the offer, or is counted from the
    // first chunk seen.
    private long OffsetOf(P2PPacket packet, long? declaredSize)
    {
        if (packet.Offset is { } offset)
        {
            Body.Total ??= packet.TotalSize;
            return offset;
        }

        if (Body.Total is null)
        {
            Body.Total = packet.TotalSize ?? declaredSize ?? packet.DataLength + packet.Remaining;
            Body.IsTotalGuessed = packet.TotalSize is null && declaredSize is null;
        }

        return Body.Total.Value - packet.Remaining - packet.DataLength;
    }

    // A first chunk whose length was left out is either sent once more, or the chunks behind it count as if it had not
    // been sent.
    private void Hold(P2PPacket packet, HoledBytes bytes, PacketPlace place)
    {
        if (_unstated is null && Body.Content.Covered.Length == 0
            && bytes.Prefix.Length >= packet.DataOffset + packet.UnstatedLength)
        {
            byte[] data = bytes.Prefix.Slice(packet.DataOffset, packet.UnstatedLength).ToArray();
            _unstated = new UnstatedChunk(packet.Offset ?? 0, data, place);
            Body.Total ??= packet.TotalSize;
        }
    }

    private void Settle(P2PPacket packet, HoledBytes bytes)
    {
        if (_unstated is not { IsSettled: false } held || packet.Offset != held.Offset
            || bytes.Prefix.Length < packet.DataOffset + packet.DataLength)
        {
            return;
        }

        held.IsSettled = true;
        ReadOnlySpan<byte> data = bytes.Prefix.Slice(packet.DataOffset, packet.DataLength);
        int common = Math.Min(data.Length, held.Data.Length);
        if (!data.Slice(0, common).SequenceEqual(held.Data.AsSpan(0, common)))
        {
            Body.Add(held.Offset, held.Data, held.Place);
            _lead = held.Data.Length;
        }
    }

    /// <summary>True when the chunk can belong to this message: the sizes agree.</summary>
    public bool Fits(P2PPacket packet) => packet.TotalSize is not { } total
        ? Body.Total is not { } known || packet.Remaining + packet.DataLength <= known
        : Body.Total is null || Body.Total == total;

    /// <summary>
    /// True when the chunk begins another message under the same number: version 2 counts up to 65,535, and some
    /// senders do not count at all. A repeated packet keeps its sequence number.
    /// </summary>
    public bool IsFollowedBy(P2PPacket packet) => packet.Version == 2 && packet.IsFirst
        && packet.Transport.BaseId != _firstSequence && (Body.IsComplete || Body.Content.Covered.EndFrom(0) > 0);

    /// <summary>The text of a message that is whole, once; null before and afterwards, and for other
    /// contents.</summary>
    public string? TakeText()
    {
        if (_isTaken || !Body.IsComplete)
        {
            return null;
        }

        _isTaken = true;
        return PrefixedText.TryRead(Body.Content.Head, out string text) ? text : null;
    }

    public void Dispose() => Body.Dispose();

    private sealed record UnstatedChunk(long Offset, byte[] Data, PacketPlace Place)
    {
        public bool IsSettled { get; set; }
    }
}
