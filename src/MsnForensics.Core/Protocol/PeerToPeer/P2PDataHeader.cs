using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The data header of MSNP2P version 2, big-endian (reference: section 3.4).</summary>
/// <param name="HeaderLength">This header with its list and padding.</param>
/// <param name="Type">Bit 0: first chunk of a message; the others tell the kind: 0 MSNSLP, 4 object, 6 file.</param>
/// <param name="PackageNumber">Shared by all chunks of one message.</param>
/// <param name="SessionId">0 for MSNSLP, else the session that the negotiation named.</param>
/// <param name="Remaining">Bytes of the message behind this chunk.</param>
public readonly record struct P2PDataHeader(
    int HeaderLength, byte Type, int PackageNumber, uint SessionId, ulong Remaining)
{
    private const int FixedLength = 8;
    private const byte TypeRemaining = 1;

    public bool IsFirst => (Type & 1) != 0;

    /// <summary>False for bytes that are no such header, or too few of them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out P2PDataHeader header)
    {
        header = default;
        if (bytes.Length < FixedLength || bytes[0] < FixedLength || bytes.Length < bytes[0])
        {
            return false;
        }

        int length = bytes[0];
        ulong remaining = 0;
        P2PTlvReader list = new(bytes.Slice(FixedLength, length - FixedLength));
        while (list.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            if (type == TypeRemaining && value.Length == 8)
            {
                remaining = BinaryPrimitives.ReadUInt64BigEndian(value);
            }
        }

        header = new P2PDataHeader(
            length,
            bytes[1],
            BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2)),
            BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(4)),
            remaining);
        return !list.IsDamaged;
    }
}
