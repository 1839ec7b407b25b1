using System;

namespace MsnForensics.Transport;

/// <summary>The unordered pair of end points that names a TCP connection. VLANs and tunnels do not take
/// part.</summary>
internal readonly struct FlowKey : IEquatable<FlowKey>
{
    private readonly InternetAddress _lower;
    private readonly InternetAddress _upper;
    private readonly uint _ports;

    private FlowKey(InternetAddress lower, InternetAddress upper, int lowerPort, int upperPort)
    {
        _lower = lower;
        _upper = upper;
        _ports = ((uint)lowerPort << 16) | (uint)upperPort;
    }

    /// <summary>The key, and whether the source is the lower of the two ends.</summary>
    public static FlowKey Create(
        InternetAddress source,
        int sourcePort,
        InternetAddress destination,
        int destinationPort,
        out bool sourceIsLower)
    {
        int order = source.CompareTo(destination);
        sourceIsLower = order < 0 || (order == 0 && sourcePort <= destinationPort);
        return sourceIsLower
            ? new(source, destination, sourcePort, destinationPort)
            : new(destination, source, destinationPort, sourcePort);
    }

    public bool Equals(FlowKey other) =>
        _ports == other._ports && _lower.Equals(other._lower) && _upper.Equals(other._upper);

    public override bool Equals(object? obj) => obj is FlowKey other && Equals(other);

    public override int GetHashCode()
    {
        unchecked
        {
            ulong mixed = (_lower.Hash + ((_upper.Hash << 23) | (_upper.Hash >> 41))) ^ (_ports * 0x9E3779B97F4A7C15UL);
            mixed *= 0xD6E8FEB86659FD93UL;
            return (int)(mixed >> 32);
        }
    }
}
