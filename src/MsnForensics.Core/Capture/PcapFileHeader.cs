using System;
using System.Buffers.Binary;

namespace MsnForensics.Capture;

/// <summary>The file header of a pcap file, of any magic.</summary>
internal readonly struct PcapFileHeader
{
    /// <summary>Bytes that every variant has.</summary>
    public const int CommonLength = 24;

    private const uint FrameCheckPresent = 1u << 26;

    private PcapFileHeader(ByteOrder order, PcapFamily family, bool isNanoseconds, ReadOnlySpan<byte> bytes)
    {
        Order = order;
        Family = family;
        MinorVersion = order.ReadUInt16(bytes.Slice(6));
        ZoneOffset = (int)order.ReadUInt32(bytes.Slice(8));
        SnapLength = order.ReadUInt32(bytes.Slice(16));
        uint link = order.ReadUInt32(bytes.Slice(20));
        FrameCheckLength = (link & FrameCheckPresent) != 0 ? (int)(link >> 28) * 2 : 0;
        bool isAix = family == PcapFamily.Standard
            && order.ReadUInt16(bytes.Slice(4)) == 2
            && MinorVersion == 2
            && TryMapAixLinkType(link, out link);
        IsAix = isAix;
        LinkType = (int)(link & 0xFFFF);
        IsNanoseconds = isNanoseconds || isAix;
    }

    public ByteOrder Order { get; }

    public PcapFamily Family { get; }

    public ushort MinorVersion { get; }

    /// <summary>Seconds between UTC and local time in very old files; never applied.</summary>
    public int ZoneOffset { get; }

    public long SnapLength { get; }

    public int LinkType { get; }

    public int FrameCheckLength { get; }

    public bool IsNanoseconds { get; private init; }

    /// <summary>AIX numbers its link types by ifType and counts nanoseconds.</summary>
    public bool IsAix { get; }

    /// <summary>Length of the file header.</summary>
    public int Length => Family == PcapFamily.Ixia ? CommonLength + 4 : CommonLength;

    /// <summary>Before 2.4 the two lengths of a record stood the other way round, in some files.</summary>
    public bool HasSwappedLengths => MinorVersion <= 3;

    /// <summary>The same header for a file whose records turn out to count nanoseconds.</summary>
    public PcapFileHeader WithNanoseconds() => this with { IsNanoseconds = true };

    /// <summary>True when the first four bytes are a pcap magic.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> bytes) => TryReadMagic(bytes, out _, out _, out _);

    public static PcapFileHeader Read(ReadOnlySpan<byte> bytes)
    {
        TryReadMagic(bytes, out ByteOrder order, out PcapFamily family, out bool isNanoseconds);
        return new PcapFileHeader(order, family, isNanoseconds, bytes);
    }

    private static bool TryReadMagic(
        ReadOnlySpan<byte> bytes, out ByteOrder order, out PcapFamily family, out bool isNanoseconds)
    {
        uint big = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        order = ByteOrder.Big;
        if (TryMapMagic(big, out family, out isNanoseconds))
        {
            return true;
        }

        order = ByteOrder.Little;
        return TryMapMagic(BinaryPrimitives.ReverseEndianness(big), out family, out isNanoseconds);
    }

    private static bool TryMapMagic(uint magic, out PcapFamily family, out bool isNanoseconds)
    {
        (family, isNanoseconds) = magic switch
        {
            0xA1B2C3D4 => (PcapFamily.Standard, false),
            0xA1B23C4D => (PcapFamily.Standard, true),
            0xA1B2CD34 => (PcapFamily.Modified, false),
            0x1C0001AB or 0x1C0001AC => (PcapFamily.Ixia, false),
            _ => (PcapFamily.None, false),
        };
        return family != PcapFamily.None;
    }

    private static bool TryMapAixLinkType(uint ifType, out uint linkType)
    {
        linkType = ifType switch
        {
            6 => 1,
            9 => 6,
            15 => 10,
            24 => 0,
            _ => ifType,
        };
        return linkType != ifType;
    }
}
