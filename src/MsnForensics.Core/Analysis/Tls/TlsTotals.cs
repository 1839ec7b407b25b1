using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary>Sums over the encrypted streams of a run.</summary>
public sealed class TlsTotals
{
    private readonly SortedDictionary<MsnService, SortedSet<string>> _services = new();

    public long StreamCount { get; private set; }

    public long OpenedCount { get; private set; }

    /// <summary>Streams with encrypted content that was not read.</summary>
    public long UnreadCount { get; private set; }

    /// <summary>Of <see cref="UnreadCount"/>, those that the right key log would open.</summary>
    public long NoKeyCount { get; private set; }

    /// <summary>Of <see cref="NoKeyCount"/>, those that the server's RSA key would open as well.</summary>
    public long NoServerKeyCount { get; private set; }

    /// <summary>Of <see cref="UnreadCount"/>, those for which there were keys that did not fit.</summary>
    public long MismatchCount { get; private set; }

    /// <summary>Of <see cref="UnreadCount"/>, those that no key opens, because the handshake is missing.</summary>
    public long NoHandshakeCount { get; private set; }

    /// <summary>Of <see cref="UnreadCount"/>, those that cannot be decrypted here.</summary>
    public long UnsupportedCount { get; private set; }

    /// <summary>Of <see cref="UnreadCount"/>, those that go to a service of MSN.</summary>
    public long ServiceCount { get; private set; }

    /// <summary>The services that unread streams go to, with their hosts.</summary>
    public IEnumerable<string> Services =>
        _services.Select(service => service.Key + " (" + string.Join(", ", service.Value) + ")");

    public void Add(TlsDetails stream)
    {
        StreamCount++;
        if (stream.IsOpened)
        {
            OpenedCount++;
        }
        else if (stream.Opening != TlsOpening.NotTried)
        {
            AddUnread(stream);
        }
    }

    private void AddUnread(TlsDetails stream)
    {
        UnreadCount++;
        NoKeyCount += stream.Opening == TlsOpening.NoKey ? 1 : 0;
        NoServerKeyCount += stream is { Opening: TlsOpening.NoKey, IsRsaKeyExchange: true } ? 1 : 0;
        MismatchCount += stream.Opening == TlsOpening.Opened ? 1 : 0;
        NoHandshakeCount += stream.Opening == TlsOpening.NoHandshake ? 1 : 0;
        UnsupportedCount += stream.Opening == TlsOpening.Unsupported ? 1 : 0;
        if (stream.Service is { } host)
        {
            ServiceCount++;
            AddHost(host);
        }
    }

    // Names are those of the catalogue, so that there can be no more than it has.
    private void AddHost(HostInfo host)
    {
        if (!_services.TryGetValue(host.Service, out SortedSet<string>? hosts))
        {
            hosts = new SortedSet<string>(StringComparer.Ordinal);
            _services.Add(host.Service, hosts);
        }

        hosts.Add(host.Name);
    }
}
