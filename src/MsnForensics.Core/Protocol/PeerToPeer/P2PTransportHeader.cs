using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The transport header of MSNP2P version 2, big-endian (reference: section 3.2).</summary>
/// <param name="HeaderLength">This header with its list and padding.</param>
/// <param name="Operation">Bit 0: first packet to this peer; bit 1: an acknowledgement is asked for.</param>
/// <param name="MessageLength">Bytes behind this header, the footer not counted.</param>
/// <param name="BaseId">Sequence number of the first of these bytes.</param>
/// <param name="AckSequence">Next sequence number that the other side expects; null without one.</param>
/// <param name="NakSequence">Sequence number that did not arrive; null without one.</param>
/// <param name="HasPeerInfo">The sender describes itself.</param>
public readonly record struct P2PTransportHeader(
    int HeaderLength,
    byte Operation,
    int MessageLength,
    uint BaseId,
    uint? AckSequence,
    uint? NakSequence,
    bool HasPeerInfo)
{
    private const int FixedLength = 8;
    private const int MaximumLength = 252;
    private const byte TypePeerInfo = 1;
    private const byte TypeAcknowledged = 2;
    private const byte TypeMissing = 3;

    public bool IsFirst => (Operation & 1) != 0;

    public bool AsksForAcknowledgement => (Operation & 2) != 0;

    /// <summary>False for bytes that are no such header, or too few of them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out P2PTransportHeader header)
    {
        header = default;
        if (bytes.Length < FixedLength)
        {
            return false;
        }

        int length = bytes[0];
        if (length is < FixedLength or > MaximumLength || length % 4 != 0 || bytes[1] > 3 || bytes.Length < length)
        {
            return false;
        }

        header = new P2PTransportHeader(
            length,
            bytes[1],
            BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2)),
            BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(4)),
            null,
            null,
            false);
        P2PTlvReader list = new(bytes.Slice(FixedLength, length - FixedLength));
        while (list.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            header = header.With(type, value);
        }

        return !list.IsDamaged;
    }

    private P2PTransportHeader With(byte type, ReadOnlySpan<byte> value) => type switch
    {
        TypePeerInfo => this with { HasPeerInfo = true },
        TypeAcknowledged when value.Length == 4 =>
            this with { AckSequence = BinaryPrimitives.ReadUInt32BigEndian(value) },
        TypeMissing when value.Length == 4 =>
            this with { NakSequence = BinaryPrimitives.ReadUInt32BigEndian(value) },
        _ => this,
    };
}
