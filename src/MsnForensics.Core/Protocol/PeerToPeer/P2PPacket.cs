using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>One P2P packet of either version: what it is for and where its data belong.</summary>
public readonly record struct P2PPacket
{
    public const int FooterLength = 4;

    private const int LowestV2HeaderLength = 8;

    /// <summary>1 or 2.</summary>
    public int Version { get; private init; }

    public P2PChunkKind Kind { get; private init; }

    /// <summary>0 for MSNSLP, 64 for ink, else the session that the negotiation named.</summary>
    public uint SessionId { get; private init; }

    /// <summary>Shared by the chunks of one message: the identifier of version 1, the package number of
    /// version 2.</summary>
    public uint MessageId { get; private init; }

    /// <summary>The chunk begins its message.</summary>
    public bool IsFirst { get; private init; }

    /// <summary>Place of the chunk in its message; null in version 2, which counts from the end.</summary>
    public long? Offset { get; private init; }

    /// <summary>Size of the message, as far as this packet alone tells it.</summary>
    public long? TotalSize { get; private init; }

    /// <summary>Bytes of the message behind this chunk.</summary>
    public long Remaining { get; private init; }

    /// <summary>Where the data begin in the packet.</summary>
    public int DataOffset { get; private init; }

    /// <summary>Data bytes of the chunk, there or not.</summary>
    public int DataLength { get; private init; }

    /// <summary>Bytes behind a header that says there are none; what they are shows only in the next chunk.</summary>
    public int UnstatedLength { get; private init; }

    /// <summary>Length of the packet with its footer.</summary>
    public int PacketLength { get; private init; }

    /// <summary>The footer, big-endian; null on carriers without one, or when it is cut off.</summary>
    public uint? AppId { get; private init; }

    /// <summary>The header of version 1.</summary>
    public P2PHeader Header { get; private init; }

    /// <summary>The transport header of version 2.</summary>
    public P2PTransportHeader Transport { get; private init; }

    /// <summary>The packet carries bytes of a message.</summary>
    public bool IsContent => Kind is P2PChunkKind.Slp or P2PChunkKind.Ink or P2PChunkKind.Data;

    /// <summary>Reads a packet whose version the carrier does not tell for sure.</summary>
    /// <param name="bytes">The packet, as far as it is there without a hole.</param>
    /// <param name="length">Length of the whole packet.</param>
    /// <param name="hasFooter">The carrier adds one (switchboard and SDG do).</param>
    /// <param name="likelyVersion">2 where both ends have endpoint ids, else 1; the bytes decide first (reference:
    /// section 2.1).</param>
    /// <param name="packet">The packet.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, int length, bool hasFooter, int likelyVersion, out P2PPacket packet)
    {
        bool is1 = TryReadV1(bytes, length, hasFooter, out P2PPacket first, out bool isCorrected);
        bool is2 = TryReadV2(bytes, hasFooter, out P2PPacket second);
        bool fits1 = is1 && !isCorrected && first.PacketLength == length && first.Header.IsPlausible;
        bool fits2 = is2 && second.PacketLength == length;
        bool takes2 = fits1 == fits2 ? is2 && (likelyVersion == 2 || !is1) : fits2;
        packet = takes2 ? second : first;
        return takes2 || (is1 && first.Header.IsPlausible);
    }

    /// <summary>Reads a packet that fills its carrier exactly; anything else is no packet.</summary>
    public static bool TryReadExact(ReadOnlySpan<byte> bytes, bool hasFooter, out P2PPacket packet) =>
        TryRead(bytes, bytes.Length, hasFooter, 1, out packet) && packet.PacketLength == bytes.Length;

    private static bool TryReadV1(
        ReadOnlySpan<byte> bytes, int length, bool hasFooter, out P2PPacket packet, out bool isCorrected)
    {
        packet = default;
        isCorrected = false;
        if (!P2PHeader.TryRead(bytes, out P2PHeader header))
        {
            return false;
        }

        int footer = hasFooter ? FooterLength : 0;
        long present = length - P2PHeader.Size - footer;

        // One client leaves the length out of a message's first chunk, or writes a full chunk's for the last one:
        // what is there goes first (reference: section 2.5).
        bool isUnstated = header.Length == 0 && present > 0 && header.IsContent;
        if (present > 0 && (header.Length > present || (isUnstated && header.TotalSize == (ulong)present)))
        {
            isCorrected = header.Length > present;
            header = header with { Length = (uint)present };
            isUnstated = false;
        }

        int data = (int)Math.Min(header.Length, int.MaxValue - 1024);
        packet = new P2PPacket
        {
            Version = 1,
            Kind = header.Kind,
            SessionId = header.SessionId,
            MessageId = header.Identifier,
            IsFirst = header.Offset == 0,
            Offset = ToLong(header.Offset),
            TotalSize = ToLong(header.TotalSize),
            Remaining = ToLong(unchecked(header.TotalSize - header.Offset - header.Length)),
            DataOffset = P2PHeader.Size,
            DataLength = data,
            UnstatedLength = isUnstated ? (int)present : 0,
            PacketLength = P2PHeader.Size + data + footer,
            AppId = hasFooter ? ReadFooter(bytes, P2PHeader.Size + data) : null,
            Header = header,
        };
        return true;
    }

    private static bool TryReadV2(ReadOnlySpan<byte> bytes, bool hasFooter, out P2PPacket packet)
    {
        packet = default;
        if (!P2PTransportHeader.TryRead(bytes, out P2PTransportHeader transport))
        {
            return false;
        }

        P2PDataHeader data = default;
        if (transport.MessageLength > 0
            && (transport.MessageLength < LowestV2HeaderLength
                || !P2PDataHeader.TryRead(bytes.Slice(transport.HeaderLength), out data)
                || data.HeaderLength > transport.MessageLength))
        {
            return false;
        }

        int length = transport.MessageLength - data.HeaderLength;
        int end = transport.HeaderLength + transport.MessageLength;
        long remaining = ToLong(data.Remaining);
        packet = new P2PPacket
        {
            Version = 2,
            Kind = KindOf(transport, data.SessionId, length),
            SessionId = data.SessionId,
            MessageId = (uint)data.PackageNumber,
            IsFirst = data.IsFirst,
            TotalSize = data.IsFirst ? remaining + length : null,
            Remaining = remaining,
            DataOffset = transport.HeaderLength + data.HeaderLength,
            DataLength = length,
            PacketLength = end + (hasFooter ? FooterLength : 0),
            AppId = hasFooter ? ReadFooter(bytes, end) : null,
            Transport = transport,
        };
        return true;
    }

    private static P2PChunkKind KindOf(P2PTransportHeader transport, uint sessionId, int length) => length switch
    {
        0 when transport.AckSequence is not null => P2PChunkKind.Acknowledgement,
        0 when transport.NakSequence is not null => P2PChunkKind.Redirect,
        0 => P2PChunkKind.Probe,
        _ => sessionId switch
        {
            0 => P2PChunkKind.Slp,
            P2PHeader.InkSessionId => P2PChunkKind.Ink,
            _ => P2PChunkKind.Data,
        },
    };

    // Hostile sizes stay far from overflow when a chunk's length is added.
    private static long ToLong(ulong value) => (long)Math.Min(value, long.MaxValue >> 1);

    private static uint? ReadFooter(ReadOnlySpan<byte> bytes, int offset) =>
        offset >= 0 && bytes.Length - offset >= FooterLength
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(offset))
            : null;
}
