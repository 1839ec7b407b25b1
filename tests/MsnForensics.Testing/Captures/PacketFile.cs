using System.Collections.Generic;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Captures;

/// <summary>Writes packets of one link type into a capture file.</summary>
public static class PacketFile
{
    /// <summary>A pcap file with nanoseconds, so that every time stamp is kept.</summary>
    public static byte[] Pcap(IReadOnlyList<TestPacket> packets)
    {
        PcapBuilder file = new()
        {
            Magic = PcapBuilder.Nanoseconds,
            LinkType = packets.Count == 0 ? 1u : (uint)packets[0].LinkType,
        };
        foreach (TestPacket packet in packets)
        {
            file.Add(packet.UnixNanoseconds, packet.Bytes, (uint)packet.OriginalLength);
        }

        return file.ToArray();
    }
}
