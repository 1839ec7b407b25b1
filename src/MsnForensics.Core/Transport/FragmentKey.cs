namespace MsnForensics.Transport;

/// <summary>Names the datagram that a fragment belongs to; IPv6 leaves the protocol out.</summary>
internal readonly record struct FragmentKey(
    InternetAddress Source, InternetAddress Destination, uint Identification, int Protocol)
{
    public static FragmentKey Of(in InternetPacket packet) => new(
        packet.Source, packet.Destination, packet.Identification, packet.Source.IsIPv4 ? packet.Protocol : -1);
}
