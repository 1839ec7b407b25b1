using System;
using System.Buffers.Binary;

namespace MsnForensics.Capture.Tunnels;

/// <summary>What capturing systems put before an 802.11 frame: radiotap, PPI, Prism, AVS.</summary>
internal static class WirelessHeader
{
    private const int Wireless = 105;

    /// <summary>The frame behind the header, and its link type; -1 when the header is impossible.</summary>
    public static ReadOnlySpan<byte> Strip(int linkType, ReadOnlySpan<byte> packet, out int inner)
    {
        inner = -1;
        if (packet.Length < 8)
        {
            return default;
        }

        inner = Wireless;
        switch (linkType)
        {
            case 105:
                return packet;
            case 127:
                return After(packet, BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(2)), ref inner);
            case 192:
                inner = (int)(BinaryPrimitives.ReadUInt32LittleEndian(packet.Slice(4)) & 0xFFFF);
                return After(packet, BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(2)), ref inner);
            default:
                // Link type 119 holds either form; the AVS cookie is 80211xxx in hexadecimal.
                bool isAvs = BinaryPrimitives.ReadUInt32BigEndian(packet) >> 12 == 0x80211;
                uint length = BinaryPrimitives.ReadUInt32BigEndian(packet.Slice(4));
                return After(packet, isAvs ? (int)Math.Min(length, int.MaxValue) : 144, ref inner);
        }
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> packet, int length, scoped ref int inner)
    {
        if (length >= 8 && length <= packet.Length)
        {
            return packet.Slice(length);
        }

        inner = -1;
        return default;
    }
}
