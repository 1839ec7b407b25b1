using System;
using System.Buffers.Binary;
using System.Net;

namespace MsnForensics.Core.Tests.Analysis.Evidence;

/// <summary>A TCP segment as a frame holds it.</summary>
internal sealed record PlainSegment(
    IPEndPoint Source, IPEndPoint Destination, uint Sequence, bool IsSyn, byte[] Payload)
{
    public static PlainSegment? Parse(int linkType, ReadOnlySpan<byte> frame)
    {
        int header = linkType switch { 1 => 14, 113 => 16, 276 => 20, 12 or 14 or 101 => 0, _ => -1 };
        if (header < 0 || frame.Length < header + 20)
        {
            return null;
        }

        if (linkType == 1 && BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(12)) == 0x8100)
        {
            header += 4;
        }

        ReadOnlySpan<byte> ip = frame.Slice(header);
        return (ip[0] >> 4) switch
        {
            4 => ParseIPv4(ip),
            6 => ParseIPv6(ip),
            _ => null,
        };
    }

    private static PlainSegment? ParseIPv4(ReadOnlySpan<byte> ip)
    {
        int headerLength = (ip[0] & 15) * 4;
        int total = BinaryPrimitives.ReadUInt16BigEndian(ip.Slice(2));
        bool isFragment = (BinaryPrimitives.ReadUInt16BigEndian(ip.Slice(6)) & 0x3FFF) != 0;
        return ip[9] != 6 || isFragment || total < headerLength + 20
            ? null
            : ParseTcp(
                new IPAddress(ip.Slice(12, 4)),
                new IPAddress(ip.Slice(16, 4)),
                ip.Slice(0, Math.Min(ip.Length, total)).Slice(headerLength));
    }

    private static PlainSegment? ParseIPv6(ReadOnlySpan<byte> ip) => ip.Length < 60 || ip[6] != 6
        ? null
        : ParseTcp(
            new IPAddress(ip.Slice(8, 16)),
            new IPAddress(ip.Slice(24, 16)),
            ip.Slice(40, Math.Min(ip.Length - 40, BinaryPrimitives.ReadUInt16BigEndian(ip.Slice(4)))));

    private static PlainSegment? ParseTcp(IPAddress source, IPAddress destination, ReadOnlySpan<byte> tcp) =>
        tcp.Length < 20 || tcp.Length < (tcp[12] >> 4) * 4
            ? null
            : new PlainSegment(
                new IPEndPoint(source, BinaryPrimitives.ReadUInt16BigEndian(tcp)),
                new IPEndPoint(destination, BinaryPrimitives.ReadUInt16BigEndian(tcp.Slice(2))),
                BinaryPrimitives.ReadUInt32BigEndian(tcp.Slice(4)),
                (tcp[13] & 2) != 0,
                tcp.Slice((tcp[12] >> 4) * 4).ToArray());
}
