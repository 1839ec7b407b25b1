using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The header of MSNP2P version 1: 48 bytes, little-endian (reference: section 2.2).</summary>
/// <param name="SessionId">0 for MSNSLP, 64 for ink, else the session that the negotiation named.</param>
/// <param name="Identifier">Shared by all chunks of one message.</param>
/// <param name="Offset">Place of this chunk in the message.</param>
/// <param name="TotalSize">Size of the message.</param>
/// <param name="Length">Data bytes of this chunk.</param>
/// <param name="Flags">See <see cref="Kind"/>.</param>
/// <param name="AckSessionId">A random number; in an acknowledgement the identifier that is acknowledged.</param>
/// <param name="AckUniqueId">In an acknowledgement the <paramref name="AckSessionId"/> of the message.</param>
/// <param name="AckSize">In an acknowledgement the size of the message, in a redirect the position.</param>
public readonly record struct P2PHeader(
    uint SessionId,
    uint Identifier,
    ulong Offset,
    ulong TotalSize,
    uint Length,
    uint Flags,
    uint AckSessionId,
    uint AckUniqueId,
    ulong AckSize)
{
    public const int Size = 48;

    public const uint InkSessionId = 64;

    // Third-party clients send 8 KiB on direct connections; nothing larger was seen (reference: section 2.9).
    private const uint MaximumLength = 8192;
    private const ulong MaximumTotalSize = 1UL << 40;

    /// <summary>Version bits of newer clients above the lowest twelve do not count (reference: section 2.3).</summary>
    public P2PChunkKind Kind => (Flags & 0xFFF) switch
    {
        uint flags when (flags & 0x100) != 0 => P2PChunkKind.Handshake,
        uint flags when (flags & 0x02) != 0 => P2PChunkKind.Acknowledgement,
        uint flags when (flags & 0x01) != 0 => P2PChunkKind.Redirect,
        uint flags when Length == 0 && (flags & 0x40) != 0 => P2PChunkKind.Close,
        uint flags when Length == 0 && (flags & 0x80) != 0 => P2PChunkKind.Abort,
        uint flags when Length == 0 && (flags & 0x08) != 0 => P2PChunkKind.Reset,
        uint flags when Length == 0 && (flags & 0x04) != 0 => P2PChunkKind.Probe,
        _ when SessionId == 0 => P2PChunkKind.Slp,
        _ when SessionId == InkSessionId => P2PChunkKind.Ink,
        _ => P2PChunkKind.Data,
    };

    /// <summary>The chunk carries bytes of a message.</summary>
    public bool IsContent => Kind is P2PChunkKind.Slp or P2PChunkKind.Ink or P2PChunkKind.Data;

    /// <summary>False when the bytes are too few.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out P2PHeader header)
    {
        header = default;
        if (bytes.Length < Size)
        {
            return false;
        }

        header = new P2PHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(4)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(8)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(16)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(24)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(28)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(32)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(36)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(40)));
        return true;
    }

    /// <summary>True when the values fit each other (reference: section 2.9).</summary>
    public bool IsPlausible => Length <= MaximumLength
        && TotalSize < MaximumTotalSize
        && (!IsContent || (Offset <= TotalSize && Length <= TotalSize - Offset));
}
