using System;

namespace MsnForensics.Capture;

/// <summary>Type codes and framing of pcapng blocks.</summary>
internal static class PcapngBlock
{
    public const uint SectionHeader = 0x0A0D0D0A;
    public const uint InterfaceDescription = 1;
    public const uint Packet = 2;
    public const uint SimplePacket = 3;
    public const uint NameResolution = 4;
    public const uint InterfaceStatistics = 5;
    public const uint EnhancedPacket = 6;
    public const uint SystemdJournal = 9;
    public const uint DecryptionSecrets = 10;
    public const uint SysdigEvent = 0x204;
    public const uint Custom = 0x0BAD;
    public const uint CustomNoCopy = 0x40000BAD;

    /// <summary>Type, length, and the length again at the end.</summary>
    public const int FrameLength = 12;

    /// <summary>Type and length, before the body.</summary>
    public const int HeadLength = 8;

    private const uint ByteOrderMagic = 0x1A2B3C4D;

    /// <summary>The order that a section header declares at its offset 8; false when it declares none.</summary>
    public static bool TryReadByteOrder(ReadOnlySpan<byte> sectionHeader, out ByteOrder order)
    {
        ReadOnlySpan<byte> magic = sectionHeader.Slice(HeadLength);
        order = new ByteOrder(ByteOrder.Big.ReadUInt32(magic) == ByteOrderMagic);
        return order.ReadUInt32(magic) == ByteOrderMagic;
    }

    /// <summary>True for the start of a pcapng file, which may be cut before its byte-order mark.</summary>
    public static bool IsFileStart(ReadOnlySpan<byte> head) =>
        ByteOrder.Big.ReadUInt32(head) == SectionHeader
        && (head.Length < FrameLength || TryReadByteOrder(head, out _));

    /// <summary>Whole bytes of a block that declares a length that is no multiple of four.</summary>
    public static long Pad(long length) => (length + 3) & ~3L;

    /// <summary>The shortest length that a block of this type can declare.</summary>
    public static int GetMinimumLength(uint type) => type switch
    {
        SectionHeader => 28,
        InterfaceDescription => 20,
        Packet => 32,
        SimplePacket => 16,
        InterfaceStatistics => 24,
        EnhancedPacket => 32,
        DecryptionSecrets => 20,
        Custom or CustomNoCopy => 16,
        _ => FrameLength,
    };

    /// <summary>Records that are no packets, but to which Wireshark gives frame numbers.</summary>
    public static bool IsNumbered(uint type) => type is SystemdJournal or SysdigEvent or Custom or CustomNoCopy;

    /// <summary>The types that damaged files are searched for.</summary>
    public static bool IsWellKnown(uint type) => type is
        SectionHeader or (>= InterfaceDescription and <= EnhancedPacket) or SystemdJournal or DecryptionSecrets
        or Custom or CustomNoCopy;
}
