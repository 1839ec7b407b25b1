using System;
using System.Buffers.Binary;
using System.IO;

namespace MsnForensics.Benchmarks;

/// <summary>Writes Ethernet/IPv4/TCP packets as a pcap file, one microsecond apart or more.</summary>
internal sealed class CaptureOutput : IDisposable
{
    private const int HeaderLength = 54;

    private readonly Stream _file;
    private readonly byte[] _packet = new byte[16 + 65_535];
    private long _microseconds = 1_200_000_000L * 1_000_000;

    public CaptureOutput(string path)
        : this(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
    {
    }

    /// <param name="file">Disposed with the output.</param>
    public CaptureOutput(Stream file)
    {
        _file = file;
        Span<byte> header = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0xA1B2C3D4);
        BinaryPrimitives.WriteUInt16LittleEndian(header.Slice(4), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header.Slice(6), 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header.Slice(16), 65_535);
        BinaryPrimitives.WriteUInt32LittleEndian(header.Slice(20), 1);
        _file.Write(header);
    }

    public long Length => _file.Position;

    /// <summary>Microseconds between packets.</summary>
    public long PacketInterval { get; set; } = 3;

    public void Wait(long microseconds) => _microseconds += microseconds;

    /// <summary>Writes one segment of a flow and moves the flow's sequence number on.</summary>
    public void Write(Flow flow, bool isFromClient, ReadOnlySpan<byte> payload, byte flags)
    {
        int length = HeaderLength + payload.Length;
        Span<byte> record = _packet.AsSpan(0, 16 + length);
        record.Slice(0, 16 + HeaderLength).Clear();
        _microseconds += PacketInterval;
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)(_microseconds / 1_000_000));
        BinaryPrimitives.WriteUInt32LittleEndian(record.Slice(4), (uint)(_microseconds % 1_000_000));
        BinaryPrimitives.WriteInt32LittleEndian(record.Slice(8), length);
        BinaryPrimitives.WriteInt32LittleEndian(record.Slice(12), length);
        Span<byte> packet = record.Slice(16);
        packet[12] = 8;
        WriteNetwork(packet.Slice(14), flow, isFromClient, length - 14);
        WriteTransport(packet.Slice(34), flow, isFromClient, flags);
        payload.CopyTo(packet.Slice(HeaderLength));
        flow.Advance(isFromClient, payload.Length + ((flags & 3) != 0 ? 1 : 0));
        _file.Write(record);
    }

    public void Dispose() => _file.Dispose();

    private static void WriteNetwork(Span<byte> ip, Flow flow, bool isFromClient, int length)
    {
        ip[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(ip.Slice(2), (ushort)length);
        ip[8] = 64;
        ip[9] = 6;
        BinaryPrimitives.WriteUInt32BigEndian(ip.Slice(12), isFromClient ? flow.Client : flow.Server);
        BinaryPrimitives.WriteUInt32BigEndian(ip.Slice(16), isFromClient ? flow.Server : flow.Client);
    }

    private static void WriteTransport(Span<byte> tcp, Flow flow, bool isFromClient, byte flags)
    {
        BinaryPrimitives.WriteUInt16BigEndian(tcp, isFromClient ? flow.ClientPort : flow.ServerPort);
        BinaryPrimitives.WriteUInt16BigEndian(tcp.Slice(2), isFromClient ? flow.ServerPort : flow.ClientPort);
        BinaryPrimitives.WriteUInt32BigEndian(tcp.Slice(4), isFromClient ? flow.ClientNext : flow.ServerNext);
        BinaryPrimitives.WriteUInt32BigEndian(tcp.Slice(8), isFromClient ? flow.ServerNext : flow.ClientNext);
        tcp[12] = 0x50;
        tcp[13] = flags;
        BinaryPrimitives.WriteUInt16BigEndian(tcp.Slice(14), 65_535);
    }
}
