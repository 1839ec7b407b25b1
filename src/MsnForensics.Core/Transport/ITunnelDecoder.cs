using System;

namespace MsnForensics.Transport;

/// <summary>Unwraps the rarer link layers and tunnels; lives in the bridge.</summary>
public interface ITunnelDecoder
{
    /// <summary>True when the link type is one that <see cref="TryDecodeLink"/> understands.</summary>
    bool CanDecodeLink(int linkType);

    /// <summary>
    /// Strips a link layer (802.11, radiotap …). On success <paramref name="ip"/> starts at an IPv4 or IPv6 header.
    /// </summary>
    bool TryDecodeLink(int linkType, ReadOnlySpan<byte> packet, out ReadOnlyMemory<byte> ip);

    /// <summary>Strips what follows an EtherType that Core does not know (MPLS …).</summary>
    bool TryDecodeEtherType(int etherType, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip);

    /// <summary>Strips a tunnel carried in an IP protocol (4 IP-in-IP, 41 IPv6, 47 GRE).</summary>
    bool TryDecodeProtocol(int protocol, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip);

    /// <summary>Strips a tunnel carried in UDP (Teredo, L2TP …), chosen by port and content.</summary>
    bool TryDecodeUdp(int sourcePort, int destinationPort, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip);
}
