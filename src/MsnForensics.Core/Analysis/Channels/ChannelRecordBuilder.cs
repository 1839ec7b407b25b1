using System.Linq;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Channels;

/// <summary>Makes the record of one announced channel.</summary>
internal static class ChannelRecordBuilder
{
    private const int ProtocolTcp = 6;

    public static MsnChannel Build(AnalysisContext analysis, ChannelOffer offer)
    {
        // Of several that fit, the channel is the best proven one that carries most.
        ChannelFlow? best = offer.Flows
            .OrderByDescending(flow => flow.ByteCount > 0)
            .ThenByDescending(flow => flow.Ground)
            .ThenByDescending(flow => flow.ByteCount)
            .FirstOrDefault();
        ChannelTerms terms = offer.Terms;
        TransferOffer? subject = terms.Subject;
        string key = terms.Key;
        string negotiation = offer.Negotiation.Key;
        return new MsnChannel
        {
            Timestamp = analysis.TimeOf(offer.OfferedAt),
            TimestampSource = analysis.TimestampSourceOf(offer.OfferedAt),
            Purpose = subject?.Kind ?? MsnTransferKind.Unknown,
            Transport = terms.Transport,
            Offerer = terms.Offerer,
            Candidates = new MsnList<MsnChannelCandidate>(offer.Candidates),
            StreamId = best?.Stream?.Index ?? -1,
            IsObserved = best is { ByteCount: > 0 },
            MatchGround = best?.Ground ?? MsnMatchGround.None,
            Protocol = terms.Protocol,
            Peer = terms.Peer,
            SubjectName = subject?.FileName ?? subject?.ApplicationName,
            ObservedEndpoints = best?.ToString(),
            ObservedAt = best is null ? null : analysis.TimeOf(best.First),
            ObservedBytes = best?.ByteCount ?? 0,
            Attempts = new MsnList<string>(offer.Flows.Where(flow => flow != best).Select(flow => flow.ToString())),
            CallId = subject?.CallId,
            PeerSessionId = subject?.PeerSessionId,
            SessionId = offer.SessionId ?? subject?.SessionId,
            RecordIdSource = () => RecordIdentity.Of("Channel", key, negotiation),
            Evidence = offer.Negotiation.IsEmpty && best?.Stream is { } stream
                ? EvidenceOf(analysis, stream)
                : offer.Negotiation.Build(),
        };
    }

    // Of a channel that nobody announced, the connection itself.
    private static MsnEvidence EvidenceOf(AnalysisContext analysis, TcpStream stream)
    {
        SourceIdentity source = analysis.Source(stream.First.Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = new MsnList<long>(new[] { stream.First.Number }),
            StreamId = stream.Index,
            StreamOffset = 0,
            Length = stream.FromA.ByteCount + stream.FromB.ByteCount,
            CommunityId = CommunityId.Compute(stream.A, stream.B, ProtocolTcp),
        };
    }
}
