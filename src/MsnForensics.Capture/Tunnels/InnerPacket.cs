using System;
using MsnForensics.Transport;

namespace MsnForensics.Capture.Tunnels;

/// <summary>Finds the IP packet in what a tunnel carries.</summary>
internal static class InnerPacket
{
    private const int Ethernet = 1;
    private const int PointToPoint = 9;

    /// <summary>The bytes start at an IP header, told by its first four bits.</summary>
    public static ReadOnlySpan<byte> OfInternet(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 20 && bytes[0] >> 4 is 4 or 6 ? bytes : default;

    public static ReadOnlySpan<byte> OfEthernet(ReadOnlySpan<byte> frame) => OfLink(Ethernet, frame);

    public static ReadOnlySpan<byte> OfPointToPoint(ReadOnlySpan<byte> frame) => OfLink(PointToPoint, frame);

    public static ReadOnlySpan<byte> OfLink(int linkType, ReadOnlySpan<byte> frame) =>
        LinkLayer.Strip(linkType, frame, out int etherType, out int offset) == LinkResult.Stripped
        && offset <= frame.Length
            ? OfEtherType(etherType, frame.Slice(offset))
            : default;

    public static ReadOnlySpan<byte> OfEtherType(int etherType, ReadOnlySpan<byte> payload) => etherType switch
    {
        EtherType.IPv4 or EtherType.IPv6 => OfInternet(payload),
        EtherType.Mpls or EtherType.MplsMulticast => OfLabelStack(payload),
        _ => default,
    };

    /// <summary>Behind the label with the bottom-of-stack bit stands IP, or a pseudowire's Ethernet frame.</summary>
    private static ReadOnlySpan<byte> OfLabelStack(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 4)
        {
            bool isBottom = (bytes[2] & 1) != 0;
            bytes = bytes.Slice(4);
            if (isBottom)
            {
                ReadOnlySpan<byte> inner = OfInternet(bytes);
                return inner.IsEmpty ? OfPseudowire(bytes) : inner;
            }
        }

        return default;
    }

    /// <summary>An Ethernet frame, with or without a control word, which starts with four zero bits.</summary>
    private static ReadOnlySpan<byte> OfPseudowire(ReadOnlySpan<byte> bytes)
    {
        bool hasControlWord = bytes.Length > 4 && bytes[0] >> 4 == 0;
        ReadOnlySpan<byte> inner = hasControlWord ? OfEthernet(bytes.Slice(4)) : default;
        return inner.IsEmpty ? OfEthernet(bytes) : inner;
    }
}
