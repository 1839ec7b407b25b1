using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Protocol.Sip;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Channels;

/// <summary>Endpoints that one person announced for one purpose, and the flows that fit them.</summary>
public sealed class ChannelOffer
{
    // A computer announces a handful of addresses, and a few connections are tried.
    private const int MaximumCandidateCount = 64;
    private const int MaximumFlowCount = 64;

    // Time stamps of two connections differ a little; after this time nobody connects any more (reference: section
    // 6.8).
    private const long Tolerance = 5_000_000_000;
    private const long Patience = 180_000_000_000;

    private readonly List<MsnChannelCandidate> _candidates = new();
    private readonly List<ChannelFlow> _flows = new();
    private readonly HashSet<IPAddress> _hosts = new();

    public ChannelOffer(AnalysisContext analysis, ChannelTerms terms, PacketPlace place)
    {
        Terms = terms;
        Negotiation = new EvidenceTrail(analysis);
        OfferedAt = place.At;
        SessionId = place.SessionId;
        Extend(Array.Empty<MsnChannelCandidate>(), place);
    }

    /// <summary>A channel that is seen and was not announced.</summary>
    public ChannelOffer(AnalysisContext analysis, ChannelTerms terms, FrameReference first)
    {
        Terms = terms;
        Negotiation = new EvidenceTrail(analysis);
        OfferedAt = first;
        LastAt = first;
    }

    public ChannelTerms Terms { get; }

    public EvidenceTrail Negotiation { get; }

    /// <summary>The MSN session in which it was announced; null on ways of the two clients' own.</summary>
    public string? SessionId { get; }

    public FrameReference OfferedAt { get; }

    /// <summary>The frame of the newest announcement.</summary>
    public FrameReference LastAt { get; private set; }

    public IReadOnlyList<MsnChannelCandidate> Candidates => _candidates;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<ChannelFlow> Flows => _flows;

    /// <summary>Takes an announcement.</summary>
    /// <returns>Candidates that are new.</returns>
    public IReadOnlyList<MsnChannelCandidate> Extend(IEnumerable<MsnChannelCandidate> candidates, PacketPlace place)
    {
        List<MsnChannelCandidate> added = candidates
            .Where(candidate => !_candidates.Contains(candidate))
            .Take(MaximumCandidateCount - _candidates.Count).ToList();
        _candidates.AddRange(added);
        place.AddTo(Negotiation);
        LastAt = place.At;
        _hosts.Add((place.Stream?.Client ?? place.SenderEndpoint).Address);
        return added;
    }

    /// <summary>How well a flow that begins now fits.</summary>
    public MsnMatchGround GroundOf(IPEndPoint source, IPEndPoint destination, FrameReference first)
    {
        long late = first.UnixNanoseconds - LastAt.UnixNanoseconds;
        if (first.UnixNanoseconds < OfferedAt.UnixNanoseconds - Tolerance || late > Patience)
        {
            return MsnMatchGround.None;
        }

        MsnMatchGround ground = MsnMatchGround.None;
        foreach (MsnChannelCandidate candidate in _candidates)
        {
            IPEndPoint? end = candidate.Port == destination.Port ? destination
                : candidate.Port == source.Port ? source
                : null;
            if (end is null)
            {
                continue;
            }

            if (candidate.Address == end.Address.ToString())
            {
                return MsnMatchGround.Endpoint;
            }

            bool takesPart = _hosts.Contains(source.Address) || _hosts.Contains(destination.Address);
            ground = takesPart && candidate.Port >= 1024 ? MsnMatchGround.Port : ground;
        }

        return ground;
    }

    /// <summary>Notes a connection, or a better reason for one that is known.</summary>
    public void Note(TcpStream stream, MsnMatchGround ground)
    {
        if (_flows.Find(flow => flow.Stream == stream) is { } known)
        {
            known.Prove(ground);
        }
        else if (_flows.Count < MaximumFlowCount)
        {
            _flows.Add(new ChannelFlow(stream, ground));
        }
    }

    /// <summary>Forgets a connection that is proven to be another channel's.</summary>
    public void Drop(TcpStream stream) => _flows.RemoveAll(
        flow => flow.Stream == stream && flow.Ground <= MsnMatchGround.Endpoint);

    /// <summary>Notes datagrams; null when there are too many flows.</summary>
    public ChannelFlow? Note(
        IPEndPoint source, IPEndPoint destination, FrameReference first, MsnMatchGround ground)
    {
        ChannelFlow? flow = Find(source, destination);
        if (flow is null && _flows.Count < MaximumFlowCount)
        {
            flow = new ChannelFlow(source, destination, first, ground);
            _flows.Add(flow);
        }

        flow?.Prove(ground);
        return flow;
    }

    /// <summary>The known datagrams between two endpoints, in either direction.</summary>
    public ChannelFlow? Find(IPEndPoint source, IPEndPoint destination) => _flows.Find(flow => flow.Stream is null
        && ((flow.Source.Equals(source) && flow.Destination.Equals(destination))
            || (flow.Source.Equals(destination) && flow.Destination.Equals(source))));
}

/// <summary>What a channel is about.</summary>
/// <param name="Key">Joins the announcements of one person for one purpose and transport.</param>
/// <param name="Transport">How its bytes travel.</param>
/// <param name="Protocol">What is spoken on it.</param>
/// <param name="Offerer">Who announces.</param>
/// <param name="Peer">To whom.</param>
/// <param name="Subject">What it is for; null when nothing tells.</param>
public sealed record ChannelTerms(
    string Key,
    MsnChannelTransport Transport,
    string Protocol,
    string? Offerer,
    string? Peer,
    TransferOffer? Subject)
{
    /// <summary>The medium of a call; null for other channels.</summary>
    public SdpMedia? Media { get; init; }
}
