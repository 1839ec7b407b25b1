using System;
using MsnForensics.Transport;

namespace MsnForensics.LoadIsolation;

/// <summary>Stands for the tunnel decoder until the first packet needs it: most captures never do.</summary>
internal sealed class DeferredTunnelDecoder : ITunnelDecoder
{
    private readonly Lazy<ITunnelDecoder> _decoder;

    public DeferredTunnelDecoder(Func<ITunnelDecoder> create) => _decoder = new Lazy<ITunnelDecoder>(create);

    public bool CanDecodeLink(int linkType) => _decoder.Value.CanDecodeLink(linkType);

    public bool TryDecodeLink(int linkType, ReadOnlySpan<byte> packet, out ReadOnlyMemory<byte> ip) =>
        _decoder.Value.TryDecodeLink(linkType, packet, out ip);

    public bool TryDecodeEtherType(int etherType, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        _decoder.Value.TryDecodeEtherType(etherType, payload, out ip);

    public bool TryDecodeProtocol(int protocol, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        _decoder.Value.TryDecodeProtocol(protocol, payload, out ip);

    public bool TryDecodeUdp(
        int sourcePort, int destinationPort, ReadOnlySpan<byte> payload, out ReadOnlyMemory<byte> ip) =>
        _decoder.Value.TryDecodeUdp(sourcePort, destinationPort, payload, out ip);
}
