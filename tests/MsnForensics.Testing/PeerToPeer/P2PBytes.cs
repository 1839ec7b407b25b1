using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>P2P packets of both versions.</summary>
public static class P2PBytes
{
    public const int ChunkSize = 1202;

    /// <summary>Bytes written as hexadecimal digits with any blanks between.</summary>
    public static byte[] Hex(string digits) =>
        Convert.FromHexString(string.Concat(digits.Where(digit => !char.IsWhiteSpace(digit) && digit != '|')));

    /// <summary>A packet of version 1 without footer.</summary>
    public static byte[] V1(
        uint session,
        uint identifier,
        byte[] data,
        long offset = 0,
        long? total = null,
        uint flags = 0,
        uint ackSession = 0xEB1C00DA,
        uint ackUnique = 0,
        long ackSize = 0)
    {
        byte[] packet = new byte[48 + data.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(packet, session);
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(4), identifier);
        BinaryPrimitives.WriteInt64LittleEndian(packet.AsSpan(8), offset);
        BinaryPrimitives.WriteInt64LittleEndian(packet.AsSpan(16), total ?? data.Length);
        BinaryPrimitives.WriteInt32LittleEndian(packet.AsSpan(24), data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(28), flags);
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(32), ackSession);
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(36), ackUnique);
        BinaryPrimitives.WriteInt64LittleEndian(packet.AsSpan(40), ackSize);
        data.CopyTo(packet, 48);
        return packet;
    }

    /// <summary>The acknowledgement of a message of version 1.</summary>
    public static byte[] Acknowledge(uint session, uint identifier, uint acknowledged, long size) =>
        V1(session, identifier, [], total: size, flags: 2, ackSession: acknowledged, ackUnique: 0xEB1C00DA, ackSize: size);

    /// <summary>A message of version 1, cut into chunks.</summary>
    public static IEnumerable<byte[]> Chunks(
        uint session, uint identifier, byte[] data, uint flags, int size = ChunkSize)
    {
        for (int offset = 0; offset < data.Length; offset += size)
        {
            yield return V1(
                session, identifier, data[offset..Math.Min(data.Length, offset + size)], offset, data.Length, flags);
        }
    }

    /// <summary>A packet of version 2 without footer.</summary>
    public static byte[] V2(
        uint session,
        int package,
        byte[] data,
        uint baseId,
        bool isFirst = true,
        long remaining = 0,
        byte type = 0,
        byte operation = 0,
        uint? acknowledged = null)
    {
        byte[] list = acknowledged is { } sequence
            ? LinkFraming.Concat([2, 4], BigEndian(sequence), [0, 0])
            : [];
        byte[] tail = remaining > 0 ? LinkFraming.Concat([1, 8], BigEndian(remaining), [0, 0]) : [];
        byte[] dataHeader = data.Length == 0
            ? []
            : LinkFraming.Concat(
                [(byte)(8 + tail.Length), (byte)(type | (isFirst ? 1 : 0)), (byte)(package >> 8), (byte)package],
                BigEndian(session),
                tail);
        int length = dataHeader.Length + data.Length;
        return LinkFraming.Concat(
            [(byte)(8 + list.Length), operation, (byte)(length >> 8), (byte)length], BigEndian(baseId), list, dataHeader, data);
    }

    /// <summary>A message of version 2, cut into packets.</summary>
    public static IEnumerable<byte[]> Packets(
        uint session, int package, byte[] data, uint baseId, byte type, int size = ChunkSize)
    {
        for (int offset = 0; offset < data.Length; offset += size)
        {
            byte[] part = data[offset..Math.Min(data.Length, offset + size)];
            byte[] packet = V2(
                session, package, part, baseId, offset == 0, data.Length - offset - part.Length, type);
            baseId += (uint)packet.Length - 8;
            yield return packet;
        }
    }

    /// <summary>The packet with its footer, as a switchboard carries it.</summary>
    public static byte[] WithFooter(byte[] packet, uint appId) => LinkFraming.Concat(packet, BigEndian(appId));

    /// <summary>The payload of a switchboard message.</summary>
    /// <param name="to">The addressee, with endpoint id in version 2.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="appId">The footer.</param>
    /// <param name="from">The sender, named in version 2 only.</param>
    public static byte[] Message(string to, byte[] packet, uint appId = 0, string? from = null) => LinkFraming.Concat(
        Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: application/x-msnmsgrp2p\r\nP2P-Dest: " + to + "\r\n"
            + (from is null ? "" : "P2P-Src: " + from + "\r\n") + "\r\n"),
        WithFooter(packet, appId));

    /// <summary>A packet on a direct connection.</summary>
    public static byte[] Frame(byte[] packet)
    {
        byte[] prefix = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, packet.Length);
        return LinkFraming.Concat(prefix, packet);
    }

    /// <summary>The handshake of a direct connection without its length.</summary>
    public static byte[] Handshake(Guid nonce, bool isVersion1)
    {
        byte[] bytes = nonce.ToByteArray();
        return isVersion1 ? LinkFraming.Concat(V1(0, 5000, [], flags: 0x100)[..32], bytes) : bytes;
    }

    /// <summary>Bytes that repeat nowhere near, the same on every run.</summary>
    public static byte[] Content(int length, int seed = 1)
    {
        byte[] content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] BigEndian(long value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
