using System;
using System.Diagnostics.CodeAnalysis;
using MsnForensics.Transport;
using PacketDotNet;

namespace MsnForensics.Capture.Tunnels;

/// <summary>
/// Wireless link layers through PacketDotNet, and the tunnels, which it knows in part only, by span code of our own.
/// A tunnel is believed only where an IP header stands in it.
/// </summary>
public sealed class PacketDotNetDecoder : ITunnelDecoder
{
    private const int Wireless = 105;
    private const int Prism = 119;
    private const int Radiotap = 127;
    private const int Avs = 163;
    private const int PerPacketInformation = 192;
    private const int InternetInInternet = 4;
    private const int IPv6InIPv4 = 41;
    private const int GenericRoutingProtocol = 47;

    /// <summary>Wireless data frames that are encrypted on the air, which nothing here can read.</summary>
    public long ProtectedFrameCount { get; private set; }

    /// <summary>Frames on which PacketDotNet failed; they were tried by other means.</summary>
    public long FailureCount { get; private set; }

    /// <inheritdoc/>
    public bool CanDecodeLink(int linkType) => linkType is Wireless or Prism or Radiotap or Avs or PerPacketInformation;

    /// <inheritdoc/>
    public bool TryDecodeLink(int linkType, ReadOnlySpan<byte> packet, out ReadOnlyMemory<byte> ip)
    {
        ReadOnlySpan<byte> frame = WirelessHeader.Strip(linkType, packet, out int inner);
        if (inner != Wireless)
        {
            return Copy(InnerPacket.OfLink(inner, frame), out ip);
        }

        if (WirelessFrame.IsProtected(frame))
        {
            ProtectedFrameCount++;
            ip = default;
            return false;
        }

        // PacketDotNet reads neither aggregates nor cut frames.
        return Copy(WirelessFrame.Strip(frame), out ip) || TryParse(linkType, packet, out ip);
    }

    /// <inheritdoc/>
    public bool TryDecodeEtherType(int etherType, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        Copy(InnerPacket.OfEtherType(etherType, payload), out ip);

    /// <inheritdoc/>
    public bool TryDecodeProtocol(int protocol, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        protocol switch
        {
            InternetInInternet or IPv6InIPv4 => Copy(InnerPacket.OfInternet(payload), out ip),
            GenericRoutingProtocol => Copy(GenericRouting.Strip(payload), out ip),
            _ => Copy(default, out ip),
        };

    /// <inheritdoc/>
    public bool TryDecodeUdp(
        int sourcePort, int destinationPort, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        Copy(DatagramTunnel.Strip(sourcePort, destinationPort, payload), out ip);

    [SuppressMessage("Design", "CA1031", Justification = "PacketDotNet throws many types on malformed input.")]
    private bool TryParse(int linkType, ReadOnlySpan<byte> packet, out ReadOnlyMemory<byte> ip)
    {
        ip = default;
        try
        {
            IPPacket? inner = Packet.ParsePacket((LinkLayers)linkType, packet.ToArray()).Extract<IPPacket>();
            ip = inner is null ? default : inner.BytesSegment.ActualBytes();
        }
        catch (Exception)
        {
            FailureCount++;
        }

        return !ip.IsEmpty;
    }

    private static bool Copy(ReadOnlySpan<byte> found, out ReadOnlyMemory<byte> ip)
    {
        ip = found.IsEmpty ? default : found.ToArray();
        return !ip.IsEmpty;
    }
}
