using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Channels;

/// <summary>
/// Ports that routers were asked to pass on. Any program does that: one is ours when it says so, or when a negotiation
/// announces its port.
/// </summary>
public sealed class PortMappings
{
    private const int MaximumCount = 1000;

    private static readonly string[] Names = { "msn", "messenger" };

    private readonly AnalysisContext _analysis;
    private readonly ChannelTable _table;
    private readonly List<KeyValuePair<PortMapping, PacketPlace>> _held = new();

    public PortMappings(AnalysisContext analysis, ChannelTable table)
    {
        _analysis = analysis;
        _table = table;
    }

    /// <summary>Takes a request.</summary>
    public void Add(PortMapping mapping, PacketPlace place)
    {
        ChannelOffer? offer = _table.OffersAt(mapping.Client.Port).Concat(_table.OffersAt(mapping.ExternalPort))
            .FirstOrDefault();
        bool isNamed = Array.Exists(
            Names, name => mapping.Description.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
        if (offer is not null || isNamed)
        {
            Announce(mapping, place, offer);
        }
        else if (_held.Count < MaximumCount)
        {
            _held.Add(new(mapping, place));
        }
    }

    /// <summary>Looks whether announced ports are among those.</summary>
    public void Claim(ChannelOffer offer)
    {
        foreach (KeyValuePair<PortMapping, PacketPlace> item in _held.ToArray())
        {
            if (offer.Candidates.Any(candidate =>
                candidate.Port == item.Key.Client.Port || candidate.Port == item.Key.ExternalPort))
            {
                _held.Remove(item);
                Announce(item.Key, item.Value, offer);
            }
        }
    }

    private void Announce(PortMapping mapping, PacketPlace place, ChannelOffer? offer)
    {
        ChannelTerms terms = new(
            string.Format(CultureInfo.InvariantCulture, "upnp|{0}|{1}", mapping.Client, mapping.ExternalPort),
            mapping.IsUdp ? MsnChannelTransport.Udp : MsnChannelTransport.Tcp,
            "UPnP",
            offer?.Terms.Offerer,
            offer?.Terms.Peer,
            offer?.Terms.Subject ?? new TransferOffer(_analysis) { ApplicationName = mapping.Description });
        _table.Announce(
            terms,
            new[]
            {
                ChannelReader.CandidateOf(mapping.Client),
                new MsnChannelCandidate("*", mapping.ExternalPort, "mapped"),
            },
            place);
    }
}
