using System.Net;

namespace MsnForensics.Transport;

/// <summary>
/// Keeps recent addresses and end points, so that a datagram in a conversation of many, or one more connection to a
/// busy server, makes no new ones.
/// </summary>
internal sealed class EndpointCache
{
    private const int Size = 512;

    private readonly Entry[] _entries = new Entry[Size];
    private readonly AddressEntry[] _addresses = new AddressEntry[Size];

    public IPEndPoint Get(InternetAddress address, int port)
    {
        ref Entry entry = ref _entries[PlaceOf(address.Hash ^ (uint)port)];
        if (entry.Endpoint is null || entry.Port != port || !entry.Address.Equals(address))
        {
            entry = new Entry(address, port, new IPEndPoint(Get(address), port));
        }

        return entry.Endpoint!;
    }

    private IPAddress Get(InternetAddress address)
    {
        ref AddressEntry entry = ref _addresses[PlaceOf(address.Hash)];
        if (entry.Made is null || !entry.Address.Equals(address))
        {
            entry = new AddressEntry(address, address.ToIPAddress());
        }

        return entry.Made!;
    }

    private static int PlaceOf(ulong hash) => (int)(unchecked(hash * 0x9E3779B97F4A7C15UL) >> 55);

    private readonly record struct Entry(InternetAddress Address, int Port, IPEndPoint? Endpoint);

    private readonly record struct AddressEntry(InternetAddress Address, IPAddress? Made);
}
