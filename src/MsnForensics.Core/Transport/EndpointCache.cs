using System.Net;

namespace MsnForensics.Transport;

/// <summary>
/// Keeps recent end points, so that a datagram in a conversation of many, or one more connection to a busy server,
/// makes no new ones.
/// </summary>
internal sealed class EndpointCache
{
    private const int Size = 512;

    private readonly Entry[] _entries = new Entry[Size];

    public IPEndPoint Get(InternetAddress address, int port)
    {
        ulong hash = unchecked((address.Hash ^ (uint)port) * 0x9E3779B97F4A7C15UL);
        ref Entry entry = ref _entries[(int)(hash >> 55)];
        if (entry.Endpoint is null || entry.Port != port || !entry.Address.Equals(address))
        {
            entry = new Entry(address, port, new IPEndPoint(address.ToIPAddress(), port));
        }

        return entry.Endpoint!;
    }

    private readonly record struct Entry(InternetAddress Address, int Port, IPEndPoint? Endpoint);
}
