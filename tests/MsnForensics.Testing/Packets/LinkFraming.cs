using System;
using System.Buffers.Binary;

namespace MsnForensics.Testing.Packets;

/// <summary>Puts a link layer before an IP packet. The static members are the link layers that tests use.</summary>
public sealed class LinkFraming
{
    private readonly Func<byte[], byte[]> _wrap;

    private LinkFraming(string name, int linkType, Func<byte[], byte[]> wrap)
    {
        Name = name;
        LinkType = linkType;
        _wrap = wrap;
    }

    public static LinkFraming Ethernet { get; } = new("Ethernet", 1, ip => EthernetFrame(ip));

    /// <summary>Short frames filled up to 60 bytes with text that looks like the start of a command.</summary>
    public static LinkFraming PaddedEthernet { get; } = new("PaddedEthernet", 1, ip => Pad(EthernetFrame(ip)));

    public static LinkFraming Vlan { get; } = new("Vlan", 1, ip => EthernetFrame(ip, [0x81, 0, 0, 5]));

    public static LinkFraming DoubleVlan { get; } = new(
        "DoubleVlan", 1, ip => EthernetFrame(ip, [0x88, 0xA8, 0, 100, 0x81, 0, 0, 5]));

    public static LinkFraming OldDoubleVlan { get; } = new(
        "OldDoubleVlan", 1, ip => EthernetFrame(ip, [0x91, 0, 0, 100, 0x92, 0, 0, 5]));

    /// <summary>802.3 with LLC and SNAP.</summary>
    public static LinkFraming Snap { get; } = new("Snap", 1, ip =>
    {
        int length = ip.Length + 8;
        return Concat([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, (byte)(length >> 8), (byte)length],
            [0xAA, 0xAA, 3, 0, 0, 0, .. EtherTypeOf(ip)], ip);
    });

    public static LinkFraming Fddi { get; } = new("Fddi", 10, ip =>
        Concat([0x50, .. new byte[12], 0xAA, 0xAA, 3, 0, 0, 0, .. EtherTypeOf(ip)], ip));

    public static LinkFraming Pppoe { get; } = new("Pppoe", 1, ip =>
        Concat([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x88, 0x64], PppoeHeader(ip), ip));

    public static LinkFraming PppoeLink { get; } = new("PppoeLink", 51, ip => Concat(PppoeHeader(ip), ip));

    public static LinkFraming Ppp { get; } = new("Ppp", 9, ip => Concat([0xFF, 3], PppProtocolOf(ip), ip));

    /// <summary>PPP with compressed address and protocol fields.</summary>
    public static LinkFraming CompressedPpp { get; } = new("CompressedPpp", 9, ip => Concat([PppProtocolOf(ip)[1]], ip));

    public static LinkFraming PppDirection { get; } = new("PppDirection", 166, ip =>
        Concat([1, 0xFF, 3], PppProtocolOf(ip), ip));

    public static LinkFraming CiscoHdlc { get; } = new("CiscoHdlc", 104, ip => Concat([0x0F, 0], EtherTypeOf(ip), ip));

    /// <summary>Linux "any" device, first version.</summary>
    public static LinkFraming Sll { get; } = new("Sll", 113, ip =>
        Concat([0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0], EtherTypeOf(ip), ip));

    /// <summary>Linux "any" device, second version.</summary>
    public static LinkFraming Sll2 { get; } = new("Sll2", 276, ip =>
        Concat(EtherTypeOf(ip), [0, 0, 0, 0, 0, 2, 0, 1, 4, 6, 2, 0, 0, 0, 0, 1, 0, 0], ip));

    public static LinkFraming Raw { get; } = new("Raw", 101, ip => ip);

    public static LinkFraming RawOld { get; } = new("RawOld", 12, ip => ip);

    public static LinkFraming RawVersioned { get; } = new("RawVersioned", 228, ip => ip);

    public static LinkFraming Null { get; } = new("Null", 0, ip => Concat([FamilyOf(ip), 0, 0, 0], ip));

    public static LinkFraming NullBigEndian { get; } = new("NullBigEndian", 0, ip => Concat([0, 0, 0, FamilyOf(ip)], ip));

    public static LinkFraming Loop { get; } = new("Loop", 108, ip => Concat([0, 0, 0, FamilyOf(ip)], ip));

    public static LinkFraming NetfilterLog { get; } = new("NetfilterLog", 239, ip =>
    {
        int length = ip.Length + 4;
        return Concat([(byte)(IsIPv4(ip) ? 2 : 10), 0, 0, 0], [5, 0, 10, 0, 0x41, 0, 0, 0],
            [(byte)length, (byte)(length >> 8), 9, 0], ip);
    });

    public static LinkFraming PacketTap { get; } = new("PacketTap", 258, ip =>
    {
        byte[] header = new byte[108];
        header[0] = 108;
        header[4] = 1;
        header[8] = 1;
        return Concat(header, EthernetFrame(ip));
    });

    /// <summary>All of the above.</summary>
    public static LinkFraming[] All { get; } =
    [
        Ethernet, PaddedEthernet, Vlan, DoubleVlan, OldDoubleVlan, Snap, Fddi, Pppoe, PppoeLink, Ppp, CompressedPpp,
        PppDirection, CiscoHdlc, Sll, Sll2, Raw, RawOld, RawVersioned, Null, NullBigEndian, Loop, NetfilterLog, PacketTap,
    ];

    public string Name { get; }

    /// <summary>LINKTYPE_ number.</summary>
    public int LinkType { get; }

    public byte[] Wrap(byte[] ip) => _wrap(ip);

    public override string ToString() => Name;

    /// <summary>An Ethernet frame with tags between the addresses and the EtherType.</summary>
    public static byte[] EthernetFrame(byte[] ip, byte[]? tags = null) =>
        Concat([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2], tags ?? [], EtherTypeOf(ip), ip);

    /// <summary>An Ethernet frame with any EtherType.</summary>
    public static byte[] EthernetFrame(int etherType, byte[] content) =>
        Concat([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, (byte)(etherType >> 8), (byte)etherType], content);

    public static byte[] Concat(params byte[][] parts)
    {
        int length = 0;
        foreach (byte[] part in parts)
        {
            length += part.Length;
        }

        byte[] joined = new byte[length];
        int offset = 0;
        foreach (byte[] part in parts)
        {
            part.CopyTo(joined, offset);
            offset += part.Length;
        }

        return joined;
    }

    private static byte[] Pad(byte[] frame)
    {
        byte[] filler = "MSG te HTTP/1 MSG te HTTP/1 MSG te HTTP/1 MSG te HTTP/1 MSG "u8.ToArray();
        return frame.Length >= 60 ? frame : Concat(frame, filler[..(60 - frame.Length)]);
    }

    private static byte[] PppoeHeader(byte[] ip)
    {
        byte[] header = [0x11, 0, 0, 9, 0, 0, .. PppProtocolOf(ip)];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)(ip.Length + 2));
        return header;
    }

    private static bool IsIPv4(byte[] ip) => ip[0] >> 4 == 4;

    private static byte FamilyOf(byte[] ip) => (byte)(IsIPv4(ip) ? 2 : 30);

    private static byte[] EtherTypeOf(byte[] ip) => IsIPv4(ip) ? [8, 0] : [0x86, 0xDD];

    private static byte[] PppProtocolOf(byte[] ip) => IsIPv4(ip) ? [0, 0x21] : [0, 0x57];
}
