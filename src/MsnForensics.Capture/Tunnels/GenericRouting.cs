using System;
using System.Buffers.Binary;

namespace MsnForensics.Capture.Tunnels;

/// <summary>GRE (RFC 2784, 2890), its PPTP form (RFC 2637) and the mirroring formats built on it.</summary>
internal static class GenericRouting
{
    private const int PptpVersion = 1;

    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return default;
        }

        int flags = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        int type = BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2));
        bool isPptp = (flags & 7) == PptpVersion;
        bool hasSequence = (flags & 0x1000) != 0;
        int length = 4;
        length += (flags & 0xC000) != 0 ? 4 : 0;
        length += (flags & 0x2000) != 0 ? 4 : 0;
        length += hasSequence ? 4 : 0;
        length += isPptp && (flags & 0x0080) != 0 ? 4 : 0;
        if (length >= bytes.Length)
        {
            return default;
        }

        ReadOnlySpan<byte> payload = bytes.Slice(length);
        return isPptp ? InnerPacket.OfPointToPoint(payload) : StripContent(type, payload, hasSequence);
    }

    private static ReadOnlySpan<byte> StripContent(
        int type, ReadOnlySpan<byte> payload, bool hasSequence) => type switch
    {
        0x6558 => InnerPacket.OfEthernet(payload),

        // ERSPAN: type I has no header and no sequence number; II has 8 bytes; III has 12, and 8 more when its
        // last bit says so.
        0x88BE => InnerPacket.OfEthernet(After(payload, hasSequence ? 8 : 0)),
        0x22EB => InnerPacket.OfEthernet(After(payload, payload.Length > 11 && (payload[11] & 1) != 0 ? 20 : 12)),
        _ => InnerPacket.OfEtherType(type, payload),
    };

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> bytes, int length) =>
        length < bytes.Length ? bytes.Slice(length) : default;
}
