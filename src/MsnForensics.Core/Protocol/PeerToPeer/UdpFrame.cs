using System;
using System.Buffers.Binary;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// A datagram of the UDP bridge (TRUDPv1): 20 bytes in front of one P2P packet. Only the two ids are known; what the
/// other twelve bytes mean is not (reference: section 6.5).
/// </summary>
/// <param name="LocalId">The sender's number for the connection.</param>
/// <param name="RemoteId">The receiver's number; 0 while unknown.</param>
public readonly record struct UdpFrame(uint LocalId, uint RemoteId)
{
    public const int HeaderLength = 20;

    /// <summary>False when the bytes are too few.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out UdpFrame frame)
    {
        frame = default;
        if (datagram.Length < HeaderLength)
        {
            return false;
        }

        frame = new UdpFrame(
            BinaryPrimitives.ReadUInt32BigEndian(datagram), BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(4)));
        return true;
    }

    /// <summary>The pattern of a datagram that opens such a connection.</summary>
    public static bool IsOpening(ReadOnlySpan<byte> datagram) => datagram.Length == HeaderLength
        && BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(4)) == 0
        && datagram[9] == 0
        && datagram[10] == 1
        && datagram[11] == 0;
}
