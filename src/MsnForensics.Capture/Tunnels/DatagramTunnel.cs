using System;
using System.Buffers.Binary;

namespace MsnForensics.Capture.Tunnels;

/// <summary>
/// Tunnels in UDP, told by port and content: Teredo, L2TP, and the mirroring formats of clouds and routers.
/// </summary>
internal static class DatagramTunnel
{
    public static ReadOnlySpan<byte> Strip(int sourcePort, int destinationPort, ReadOnlySpan<byte> payload)
    {
        if (sourcePort == 3544 || destinationPort == 3544)
        {
            return Teredo(payload);
        }

        if (sourcePort == 1701 || destinationPort == 1701)
        {
            return LayerTwo(payload);
        }

        return destinationPort switch
        {
            4789 => Vxlan(payload),
            6081 => Geneve(payload),
            37008 => Tzsp(payload),
            _ => default,
        };
    }

    /// <summary>
    /// RFC 4380: optional authentication (00 01) and origin (00 00) before an IPv6 packet of matching length.
    /// </summary>
    private static ReadOnlySpan<byte> Teredo(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 4 && bytes[0] == 0 && bytes[1] == 1)
        {
            int length = 13 + bytes[2] + bytes[3];
            bytes = length < bytes.Length ? bytes.Slice(length) : default;
        }

        if (bytes.Length > 8 && bytes[0] == 0 && bytes[1] == 0)
        {
            bytes = bytes.Slice(8);
        }

        bool isIPv6 = bytes.Length > 40
            && bytes[0] >> 4 == 6
            && BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(4)) <= bytes.Length - 40;
        return isIPv6 ? bytes : default;
    }

    /// <summary>RFC 2661: data messages of version 2, which carry PPP.</summary>
    private static ReadOnlySpan<byte> LayerTwo(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8)
        {
            return default;
        }

        int flags = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        bool isData = (flags & 0x8000) == 0 && (flags & 15) == 2;
        int length = 6 + ((flags & 0x4000) != 0 ? 2 : 0) + ((flags & 0x0800) != 0 ? 4 : 0);
        if ((flags & 0x0200) != 0 && length + 2 <= bytes.Length)
        {
            length += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(length));
        }

        return isData && length < bytes.Length ? InnerPacket.OfPointToPoint(bytes.Slice(length)) : default;
    }

    private static ReadOnlySpan<byte> Vxlan(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 8 && (bytes[0] & 0x08) != 0 ? InnerPacket.OfEthernet(bytes.Slice(8)) : default;

    private static ReadOnlySpan<byte> Geneve(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes[0] >> 6 != 0)
        {
            return default;
        }

        int length = 8 + ((bytes[0] & 0x3F) * 4);
        int type = BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2));
        if (length >= bytes.Length)
        {
            return default;
        }

        return type == 0x6558
            ? InnerPacket.OfEthernet(bytes.Slice(length))
            : InnerPacket.OfEtherType(type, bytes.Slice(length));
    }

    /// <summary>Four bytes, tags up to the end tag 01, then the frame.</summary>
    private static ReadOnlySpan<byte> Tzsp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 5 || bytes[0] != 1 || BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2)) != 1)
        {
            return default;
        }

        int offset = 4;
        while (offset < bytes.Length && bytes[offset] != 1)
        {
            offset += bytes[offset] == 0 ? 1 : offset + 1 < bytes.Length ? 2 + bytes[offset + 1] : bytes.Length;
        }

        return offset + 1 < bytes.Length ? InnerPacket.OfEthernet(bytes.Slice(offset + 1)) : default;
    }
}
