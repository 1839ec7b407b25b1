using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Channels;

/// <summary>
/// All endpoints that were announced, and the flows that fit them: by a secret that was shown, else by address and time
/// (reference: section 6.8).
/// </summary>
public sealed class ChannelTable
{
    // Connections opened shortly before their announcement was read.
    private const int MaximumRecentCount = 1024;
    private const int MaximumSecretCount = 40_000;

    // Long after the last announcement nobody connects any more.
    private const long IdleNanoseconds = 600_000_000_000;

    private readonly AnalysisContext _analysis;
    private readonly Dictionary<string, ChannelOffer> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<ChannelOffer>> _byPort = new();
    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly Queue<string> _secretOrder = new();
    private readonly LinkedList<ChannelOffer> _open = new();
    private readonly Queue<TcpStream> _recent = new();
    private readonly HashSet<long> _proven = new();

    public ChannelTable(AnalysisContext analysis)
    {
        _analysis = analysis;
        Mappings = new PortMappings(analysis, this);
    }

    /// <summary>Ports that routers pass on.</summary>
    public PortMappings Mappings { get; }

    /// <summary>Takes an announcement.</summary>
    /// <param name="terms">What it is about.</param>
    /// <param name="candidates">Where.</param>
    /// <param name="place">The packet that carries it.</param>
    public ChannelOffer Announce(ChannelTerms terms, IEnumerable<MsnChannelCandidate> candidates, PacketPlace place)
    {
        if (!_byKey.TryGetValue(terms.Key, out ChannelOffer? offer))
        {
            offer = new ChannelOffer(_analysis, terms, place);
            _byKey.Add(terms.Key, offer);
            _open.AddLast(offer);
        }

        foreach (MsnChannelCandidate candidate in offer.Extend(candidates, place))
        {
            if (!_byPort.TryGetValue(candidate.Port, out List<ChannelOffer>? offers))
            {
                _byPort.Add(candidate.Port, offers = new List<ChannelOffer>());
            }

            if (!offers.Contains(offer))
            {
                offers.Add(offer);
            }
        }

        foreach (TcpStream stream in _recent)
        {
            Match(offer, stream);
        }

        Mappings.Claim(offer);
        return offer;
    }

    /// <summary>Notes what the other side will show on the channel.</summary>
    /// <param name="secret">Kind and value.</param>
    /// <param name="key">The beginning of the channel's key: all channels of one negotiation share it.</param>
    public void Expect(string secret, string key)
    {
        if (!_secrets.ContainsKey(secret))
        {
            _secretOrder.Enqueue(secret);
        }

        _secrets[secret] = key;
        if (_secretOrder.Count > MaximumSecretCount)
        {
            _secrets.Remove(_secretOrder.Dequeue());
        }
    }

    /// <summary>A connection on which a secret was shown.</summary>
    /// <returns>The channel; null when nobody announced it.</returns>
    public ChannelOffer? Prove(string secret, TcpStream stream, MsnMatchGround ground)
    {
        ChannelOffer? offer = FindBySecret(secret, MsnChannelTransport.Tcp, stream.A, stream.B);
        if (offer is not null && ground > MsnMatchGround.Endpoint && _proven.Count < MaximumSecretCount)
        {
            // Several files in a row use the same port: what is proven for one is no attempt of another.
            _proven.Add(stream.Index);
            foreach (ChannelOffer other in _open)
            {
                other.Drop(stream);
            }
        }

        offer?.Note(stream, ground);
        return offer;
    }

    /// <summary>A datagram that shows the number of an announced session.</summary>
    public void Prove(string secret, IPEndPoint source, IPEndPoint destination, int length, FrameReference frame)
    {
        if (FindBySecret(secret, MsnChannelTransport.Udp, source, destination) is { } offer)
        {
            bool isNew = offer.Find(source, destination) is null;
            ChannelFlow? flow = offer.Note(source, destination, frame, MsnMatchGround.SessionNumber);
            flow?.Add(isNew ? length : 0);
        }
    }

    /// <summary>A channel between two clients that nobody announced, as far as the capture shows.</summary>
    public void Observe(string protocol, StreamContext stream)
    {
        if (_open.Any(offer => offer.Flows.Any(flow => flow.Stream == stream.Stream)))
        {
            return;
        }

        ChannelOffer offer = new(
            _analysis,
            new ChannelTerms("observed|" + stream.Key, MsnChannelTransport.Tcp, protocol, null, null, null),
            stream.First);
        offer.Note(stream.Stream, MsnMatchGround.None);
        Emit(offer);
    }

    public void OnOpened(TcpStream stream)
    {
        _recent.Enqueue(stream);
        if (_recent.Count > MaximumRecentCount)
        {
            _recent.Dequeue();
        }

        foreach (ChannelOffer offer in OffersAt(stream.B.Port).Concat(OffersAt(stream.A.Port)))
        {
            Match(offer, stream);
        }
    }

    /// <summary>Counts a datagram.</summary>
    /// <returns>The channel it belongs to; null for foreign ones.</returns>
    public ChannelOffer? OnDatagram(
        IPEndPoint source, IPEndPoint destination, int length, FrameReference frame)
    {
        IReadOnlyList<ChannelOffer> offers = OffersAt(destination.Port);
        IReadOnlyList<ChannelOffer> others = OffersAt(source.Port);
        if (offers.Count == 0 && others.Count == 0)
        {
            return null;
        }

        ChannelOffer? best = null;
        foreach (ChannelOffer offer in offers.Union(others))
        {
            if (offer.Terms.Transport != MsnChannelTransport.Tcp
                && FlowOf(offer, source, destination, frame) is { } flow)
            {
                flow.Add(length);
                best = best is null || flow.Ground > best.Find(source, destination)!.Ground ? offer : best;
            }
        }

        return best;
    }

    private static ChannelFlow? FlowOf(
        ChannelOffer offer, IPEndPoint source, IPEndPoint destination, FrameReference frame) =>
        offer.Find(source, destination) is { } known ? known
        : offer.GroundOf(source, destination, frame) is not MsnMatchGround.None and var ground
            ? offer.Note(source, destination, frame, ground)
            : null;

    /// <summary>True for a connection to an announced relay.</summary>
    public bool IsRelay(TcpStream stream)
    {
        foreach (ChannelOffer offer in OffersAt(stream.B.Port))
        {
            if (offer.Terms.Protocol == ChannelReader.RelayProtocol
                && offer.GroundOf(stream.A, stream.B, stream.First) == MsnMatchGround.Endpoint)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The open channels of one negotiation.</summary>
    public IEnumerable<ChannelOffer> Of(string key) =>
        _open.Where(offer => offer.Terms.Key.StartsWith(key, StringComparison.Ordinal));

    /// <summary>Makes the records of channels that nobody will use any more.</summary>
    public void Advance()
    {
        while (_open.First is { } node
            && (_analysis.Now - node.Value.LastAt.UnixNanoseconds > IdleNanoseconds
                || _open.Count > _analysis.Option.MaximumTransferCount))
        {
            Release(node.Value);
        }
    }

    public void Complete()
    {
        while (_open.First is { } node)
        {
            Release(node.Value);
        }
    }

    private static readonly IReadOnlyList<ChannelOffer> None = Array.Empty<ChannelOffer>();

    /// <summary>The open channels with an endpoint at a port.</summary>
    internal IReadOnlyList<ChannelOffer> OffersAt(int port) =>
        _byPort.TryGetValue(port, out List<ChannelOffer>? offers) ? offers : None;

    private void Match(ChannelOffer offer, TcpStream stream)
    {
        if (!_proven.Contains(stream.Index) && offer.Terms.Transport != MsnChannelTransport.Udp
            && offer.GroundOf(stream.A, stream.B, stream.First) is not MsnMatchGround.None and var ground)
        {
            offer.Note(stream, ground);
        }
    }

    // Of the channels of a negotiation, the one whose address fits; else the newest.
    private ChannelOffer? FindBySecret(
        string secret, MsnChannelTransport transport, IPEndPoint source, IPEndPoint destination)
    {
        if (!_secrets.TryGetValue(secret, out string? key))
        {
            return null;
        }

        List<ChannelOffer> offers = Of(key).Where(offer => offer.Terms.Transport == transport).ToList();
        return offers.Find(offer => offer.Candidates.Any(candidate => Fits(candidate, source, destination)))
            ?? offers.LastOrDefault();
    }

    private static bool Fits(MsnChannelCandidate candidate, IPEndPoint source, IPEndPoint destination) =>
        candidate.Port == destination.Port || candidate.Port == source.Port;

    private void Release(ChannelOffer offer)
    {
        _open.Remove(offer);
        _byKey.Remove(offer.Terms.Key);
        foreach (MsnChannelCandidate candidate in offer.Candidates)
        {
            if (_byPort.TryGetValue(candidate.Port, out List<ChannelOffer>? offers)
                && offers.Remove(offer) && offers.Count == 0)
            {
                _byPort.Remove(candidate.Port);
            }
        }

        Emit(offer);
    }

    private void Emit(ChannelOffer offer)
    {
        if (_analysis.Wants(RecordKinds.Channel))
        {
            _analysis.Emit(ChannelRecordBuilder.Build(_analysis, offer));
        }
    }
}
