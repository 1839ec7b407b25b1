using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Where something about contacts was read; one for all contacts of a document.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="SessionId">The session; null for a web service.</param>
/// <param name="Pieces">Request and answer, or one of them, in order.</param>
/// <param name="At">When it was told, in the order of its stream.</param>
public sealed record ListEvidence(StreamContext Stream, string? SessionId, StreamPiece[] Pieces, Moment At)
{
    /// <summary>The frame that completed the first piece: when a change was asked for.</summary>
    public FrameReference Frame => Pieces[0].Range.Latest;

    public MsnEvidence Build() => Stream.EvidenceOf(Pieces);
}
