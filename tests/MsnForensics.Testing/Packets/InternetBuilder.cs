using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;

namespace MsnForensics.Testing.Packets;

/// <summary>Builds IPv4 and IPv6 packets, and what stands in them, with right checksums and lengths.</summary>
public static class InternetBuilder
{
    /// <summary>An IP packet; the version follows the addresses.</summary>
    public static byte[] Packet(
        IPAddress source, IPAddress destination, int protocol, byte[] payload, int identification = 1, byte[]? options = null) =>
        source.AddressFamily == AddressFamily.InterNetwork
            ? IPv4(source, destination, protocol, payload, identification, 0, options ?? [])
            : IPv6(source, destination, protocol, payload, options ?? []);

    /// <summary>A UDP datagram in an IP packet.</summary>
    public static byte[] Udp(IPEndPoint source, IPEndPoint destination, byte[] payload)
    {
        byte[] datagram = new byte[8 + payload.Length];
        BinaryPrimitives.WriteUInt16BigEndian(datagram, (ushort)source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(2), (ushort)destination.Port);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(4), (ushort)datagram.Length);
        payload.CopyTo(datagram, 8);
        int sum = Checksum(datagram, PseudoSum(source.Address, destination.Address, 17, datagram.Length));
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(6), (ushort)(sum == 0 ? 0xFFFF : sum));
        return Packet(source.Address, destination.Address, 17, datagram);
    }

    /// <summary>A TCP segment in an IP packet.</summary>
    public static byte[] Tcp(IPEndPoint source, IPEndPoint destination, TcpFields fields, byte[] payload) =>
        Packet(source.Address, destination.Address, 6, TcpSegment(source, destination, fields, payload), fields.Identification);

    /// <summary>A TCP segment alone, with a right checksum unless the fields ask for a wrong one.</summary>
    public static byte[] TcpSegment(IPEndPoint source, IPEndPoint destination, TcpFields fields, byte[] payload)
    {
        byte[] options = fields.Options;
        int headerLength = 20 + ((options.Length + 3) & ~3);
        byte[] segment = new byte[headerLength + payload.Length];
        BinaryPrimitives.WriteUInt16BigEndian(segment, (ushort)source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)destination.Port);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(4), fields.Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(8), fields.Acknowledgment);
        segment[12] = (byte)(headerLength / 4 << 4);
        segment[13] = (byte)fields.Flags;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(14), (ushort)fields.Window);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(18), (ushort)fields.UrgentPointer);
        options.CopyTo(segment, 20);
        payload.CopyTo(segment, headerLength);
        int sum = Checksum(segment, PseudoSum(source.Address, destination.Address, 6, segment.Length));
        sum ^= fields.HasWrongChecksum ? 0x5555 : 0;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(16), (ushort)sum);
        return segment;
    }

    /// <summary>Cuts an IP packet without options into fragments of at most <paramref name="size"/> payload bytes.</summary>
    public static IReadOnlyList<byte[]> Fragment(byte[] packet, int size)
    {
        bool isIPv4 = packet[0] >> 4 == 4;
        int headerLength = isIPv4 ? 20 : 40;
        int step = Math.Max(8, size / 8 * 8);
        List<byte[]> fragments = [];
        for (int offset = 0; offset == 0 || offset < packet.Length - headerLength; offset += step)
        {
            byte[] part = packet[(headerLength + offset)..Math.Min(packet.Length, headerLength + offset + step)];
            bool isLast = headerLength + offset + step >= packet.Length;
            fragments.Add(FragmentOf(packet, part, offset, !isLast));
        }

        return fragments;
    }

    /// <summary>One fragment of a datagram: the header of <paramref name="packet"/> with this part of its payload.</summary>
    public static byte[] FragmentOf(byte[] packet, byte[] part, int offset, bool hasMore)
    {
        if (packet[0] >> 4 == 4)
        {
            int fragment = (offset / 8) | (hasMore ? 0x2000 : 0);
            return IPv4(
                new IPAddress(packet.AsSpan(12, 4)), new IPAddress(packet.AsSpan(16, 4)), packet[9], part,
                BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(4)), fragment, []);
        }

        byte[] header = new byte[8];
        header[0] = packet[6];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(offset | (hasMore ? 1 : 0)));
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), 0xABCD1234);
        return IPv6(
            new IPAddress(packet.AsSpan(8, 16)), new IPAddress(packet.AsSpan(24, 16)), 44,
            LinkFraming.Concat(header, part), []);
    }

    private static byte[] IPv4(
        IPAddress source, IPAddress destination, int protocol, byte[] payload, int identification, int fragment, byte[] options)
    {
        int headerLength = 20 + options.Length;
        byte[] packet = new byte[headerLength + payload.Length];
        packet[0] = (byte)(0x40 | (headerLength / 4));
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)identification);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(6), (ushort)fragment);
        packet[8] = 64;
        packet[9] = (byte)protocol;
        source.GetAddressBytes().CopyTo(packet, 12);
        destination.GetAddressBytes().CopyTo(packet, 16);
        options.CopyTo(packet, 20);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(10), (ushort)Checksum(packet.AsSpan(0, headerLength), 0));
        payload.CopyTo(packet, headerLength);
        return packet;
    }

    private static byte[] IPv6(IPAddress source, IPAddress destination, int protocol, byte[] payload, byte[] extensions)
    {
        byte[] packet = new byte[40 + extensions.Length + payload.Length];
        packet[0] = 0x60;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)(extensions.Length + payload.Length));
        packet[6] = (byte)(extensions.Length > 0 ? 60 : protocol);
        packet[7] = 64;
        source.GetAddressBytes().CopyTo(packet, 8);
        destination.GetAddressBytes().CopyTo(packet, 24);
        extensions.CopyTo(packet, 40);
        payload.CopyTo(packet, 40 + extensions.Length);
        return packet;
    }

    private static ulong PseudoSum(IPAddress source, IPAddress destination, int protocol, int length) =>
        Sum(source.GetAddressBytes()) + Sum(destination.GetAddressBytes()) + (ulong)protocol + (ulong)length;

    private static int Checksum(ReadOnlySpan<byte> bytes, ulong start)
    {
        ulong sum = start + Sum(bytes);
        while (sum >> 16 != 0)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (int)(~sum & 0xFFFF);
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        ulong sum = 0;
        for (int index = 0; index < bytes.Length; index++)
        {
            sum += (ulong)bytes[index] << (index % 2 == 0 ? 8 : 0);
        }

        return sum;
    }
}
