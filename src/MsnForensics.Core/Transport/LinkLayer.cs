using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;

namespace MsnForensics.Transport;

/// <summary>How the stripping of a link layer ended.</summary>
public enum LinkResult
{
    /// <summary>The EtherType of what is carried is known, be it IP or not; 0 when it has none.</summary>
    Stripped,

    /// <summary>No link type that is decoded here.</summary>
    Unknown,

    /// <summary>The header is shorter than it must be, or impossible.</summary>
    Malformed,
}

/// <summary>
/// The common link layers, with VLAN tags and PPPoE. The numbers are the LINKTYPE_ values of capture files.
/// </summary>
public static class LinkLayer
{
    private const int MaximumTagCount = 8;

    /// <summary>Finds the packet that a frame carries.</summary>
    /// <param name="linkType">LINKTYPE_ number.</param>
    /// <param name="frame">The captured bytes, without frame check sequence.</param>
    /// <param name="etherType">What stands at <paramref name="offset"/>, as an EtherType.</param>
    /// <param name="offset">Where the carried packet starts.</param>
    [MethodImpl(HotPath.Compile)]
    public static LinkResult Strip(int linkType, ReadOnlySpan<byte> frame, out int etherType, out int offset)
    {
        etherType = 0;
        offset = 0;
        return linkType switch
        {
            1 => Fixed(frame, 12, out etherType, out offset),
            113 => LinuxCooked(frame, 14, 16, out etherType, out offset),
            276 => LinuxCooked(frame, 0, 20, out etherType, out offset),
            12 or 14 or 101 or 228 or 229 => Raw(frame, 0, out etherType, out offset),
            0 or 108 => Loopback(frame, out etherType, out offset),
            10 => LogicalLink(frame, 13, out etherType, out offset),
            8 => Raw(frame, 16, out etherType, out offset),
            9 or 50 => PointToPoint(frame, 0, out etherType, out offset),
            166 => PointToPoint(frame, 1, out etherType, out offset),
            51 => PointToPoint(frame, 6, out etherType, out offset),
            100 => LogicalLink(frame, 0, out etherType, out offset),
            104 => Fixed(frame, 2, out etherType, out offset),
            239 => NetfilterLog(frame, out etherType, out offset),
            258 => PacketTap(frame, out etherType, out offset),
            _ => LinkResult.Unknown,
        };
    }

    private static LinkResult Fixed(ReadOnlySpan<byte> frame, int typeOffset, out int etherType, out int offset)
    {
        etherType = 0;
        offset = typeOffset + 2;
        if (frame.Length < offset)
        {
            return LinkResult.Malformed;
        }

        etherType = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(typeOffset));
        return Follow(frame, ref etherType, ref offset);
    }

    private static LinkResult LinuxCooked(
        ReadOnlySpan<byte> frame, int typeOffset, int headerLength, out int etherType, out int offset)
    {
        etherType = 0;
        offset = headerLength;
        if (frame.Length < headerLength)
        {
            return LinkResult.Malformed;
        }

        etherType = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(typeOffset));

        // Linux writes 4 for a frame that starts with an LLC header, other small values for what is not IP.
        return etherType == 4
            ? LogicalLink(frame, headerLength, out etherType, out offset)
            : etherType < 0x600 ? NotInternet(out etherType) : Follow(frame, ref etherType, ref offset);
    }

    private static LinkResult NotInternet(out int etherType)
    {
        etherType = 0;
        return LinkResult.Stripped;
    }

    /// <summary>Steps over tags, PPPoE and 802.3 lengths until something that is carried.</summary>
    [MethodImpl(HotPath.Compile)]
    private static LinkResult Follow(ReadOnlySpan<byte> frame, ref int etherType, ref int offset)
    {
        for (int count = 0; count < MaximumTagCount; count++)
        {
            if (etherType < 0x600)
            {
                return LogicalLink(frame, offset, out etherType, out offset);
            }

            if (etherType == EtherType.PppoeSession)
            {
                return PointToPoint(frame, offset + 6, out etherType, out offset);
            }

            int tagLength = EtherType.IsVlan(etherType) ? 4 : etherType == EtherType.VnTag ? 6 : 0;
            if (tagLength == 0)
            {
                return LinkResult.Stripped;
            }

            if (frame.Length < offset + tagLength)
            {
                return LinkResult.Malformed;
            }

            etherType = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(offset + tagLength - 2));
            offset += tagLength;
        }

        return LinkResult.Malformed;
    }

    private static LinkResult Raw(ReadOnlySpan<byte> frame, int start, out int etherType, out int offset)
    {
        etherType = 0;
        offset = start;
        if (frame.Length <= start)
        {
            return LinkResult.Malformed;
        }

        int version = frame[start] >> 4;
        etherType = version == 4 ? EtherType.IPv4 : version == 6 ? EtherType.IPv6 : 0;
        return etherType == 0 ? LinkResult.Malformed : LinkResult.Stripped;
    }

    /// <summary>Four bytes of address family, in the byte order of whichever computer captured.</summary>
    private static LinkResult Loopback(ReadOnlySpan<byte> frame, out int etherType, out int offset)
    {
        etherType = 0;
        offset = 4;
        if (frame.Length < 4)
        {
            return LinkResult.Malformed;
        }

        uint family = BinaryPrimitives.ReadUInt32LittleEndian(frame);
        family = family > 0xFFFF ? BinaryPrimitives.ReverseEndianness(family) : family;
        etherType = family switch
        {
            2 => EtherType.IPv4,
            10 or 23 or 24 or 28 or 30 => EtherType.IPv6,
            _ => 0,
        };
        return LinkResult.Stripped;
    }

    private static LinkResult LogicalLink(ReadOnlySpan<byte> frame, int start, out int etherType, out int offset)
    {
        etherType = 0;
        offset = start + 3;
        if (frame.Length < offset)
        {
            return LinkResult.Malformed;
        }

        if (frame[start] == 6 && frame[start + 1] == 6)
        {
            etherType = EtherType.IPv4;
            return LinkResult.Stripped;
        }

        bool isSnap = frame[start] == 0xAA && frame[start + 1] == 0xAA && frame.Length >= start + 8;
        if (!isSnap)
        {
            return LinkResult.Stripped;
        }

        etherType = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(start + 6));
        offset = start + 8;
        return LinkResult.Stripped;
    }

    /// <summary>PPP from an optional FF 03 on; the protocol field may be compressed to one byte.</summary>
    private static LinkResult PointToPoint(ReadOnlySpan<byte> frame, int start, out int etherType, out int offset)
    {
        etherType = 0;
        offset = start;
        if (frame.Length < start + 2)
        {
            return LinkResult.Malformed;
        }

        int address = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(start));
        if (address is 0x0F00 or 0x8F00)
        {
            return Fixed(frame, start + 2, out etherType, out offset);
        }

        offset += address == 0xFF03 ? 2 : 0;
        if (frame.Length < offset + 2)
        {
            return LinkResult.Malformed;
        }

        bool isCompressed = (frame[offset] & 1) != 0;
        int protocol = isCompressed ? frame[offset] : BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(offset));
        offset += isCompressed ? 1 : 2;
        etherType = protocol switch
        {
            0x0021 => EtherType.IPv4,
            0x0057 => EtherType.IPv6,
            0x0281 => EtherType.Mpls,
            _ => 0,
        };
        return LinkResult.Stripped;
    }

    private static LinkResult NetfilterLog(ReadOnlySpan<byte> frame, out int etherType, out int offset)
    {
        etherType = 0;
        offset = 4;
        while (frame.Length >= offset + 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(frame.Slice(offset));
            int type = BinaryPrimitives.ReadUInt16LittleEndian(frame.Slice(offset + 2)) & 0x7FFF;
            if (length < 4)
            {
                return LinkResult.Malformed;
            }

            if (type == 9)
            {
                return frame[0] is 2 or 10 ? Raw(frame, offset + 4, out etherType, out offset) : LinkResult.Stripped;
            }

            offset += (length + 3) & ~3;
        }

        return LinkResult.Malformed;
    }

    private static LinkResult PacketTap(ReadOnlySpan<byte> frame, out int etherType, out int offset)
    {
        etherType = 0;
        offset = 0;
        if (frame.Length < 12)
        {
            return LinkResult.Malformed;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(frame);
        uint inner = BinaryPrimitives.ReadUInt32LittleEndian(frame.Slice(8));
        if (length < 12 || length > frame.Length || inner > 0xFFFF || inner == 258)
        {
            return LinkResult.Malformed;
        }

        LinkResult result = Strip((int)inner, frame.Slice((int)length), out etherType, out offset);
        offset += (int)length;
        return result;
    }
}
