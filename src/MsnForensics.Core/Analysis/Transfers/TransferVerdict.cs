using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What came of a transfer: what the two said, weighed against the bytes that are there (reference: section
/// 9.4).</summary>
/// <param name="Outcome">The result.</param>
/// <param name="Reason">Why and by whom; null when nothing tells.</param>
/// <param name="Missing">What the capture lacks of the content.</param>
/// <param name="IsWhole">Every byte of the content is there.</param>
public sealed record TransferVerdict(
    MsnTransferOutcome Outcome, string? Reason, IReadOnlyList<MsnByteRange> Missing, bool IsWhole)
{
    public static TransferVerdict Of(TransferOffer offer, TransferBody? body)
    {
        long? total = body?.Total ?? offer.DeclaredSize;
        bool isGuessed = body is { IsTotalGuessed: true };
        CoveredRanges? covered = body?.Content.Covered;
        bool hasContent = covered is { Length: > 0 };
        bool wasEmpty = total == 0 && offer.Answer == TransferAnswer.Accepted && IsContent(offer.Kind);
        bool isWhole = !isGuessed && body?.Loss is null
            && (hasContent ? total is not null && covered!.Length == total : wasEmpty);
        MsnByteRange[] missing = hasContent && total is { } size
            ? covered!.MissingTo(size).ToArray()
            : System.Array.Empty<MsnByteRange>();
        MsnTransferOutcome outcome = isWhole
            ? MsnTransferOutcome.Completed
            : hasContent ? OfPart(offer, body!, total) : OfWords(offer);
        string? reason = isGuessed
            ? "the beginning is missing; its length is unknown"
            : body?.Loss ?? ReasonOf(offer, outcome);
        return new TransferVerdict(outcome, reason, missing, isWhole);
    }

    /// <summary>Kinds that carry one content of a known size.</summary>
    private static bool IsContent(MsnTransferKind kind) =>
        kind is >= MsnTransferKind.File and <= MsnTransferKind.Object;

    // Some bytes are there. A plain end before the last byte gives the transfer up; behind it, the capture lacks bytes.
    private static MsnTransferOutcome OfPart(TransferOffer offer, TransferBody body, long? total)
    {
        bool reachedEnd = body.IsConfirmed || (total is { } size && body.Content.Covered.End >= size);
        return offer.End switch
        {
            TransferEnd.Failed => MsnTransferOutcome.Failed,
            TransferEnd.Cancelled => MsnTransferOutcome.Cancelled,
            TransferEnd.Closed when !reachedEnd => MsnTransferOutcome.Cancelled,
            _ => MsnTransferOutcome.Incomplete,
        };
    }

    private static MsnTransferOutcome OfWords(TransferOffer offer) => (offer.Answer, offer.End) switch
    {
        (TransferAnswer.Declined, _) => MsnTransferOutcome.Declined,
        (TransferAnswer.Failed, _) or (_, TransferEnd.Failed) => MsnTransferOutcome.Failed,
        (_, TransferEnd.Cancelled) or (TransferAnswer.None, TransferEnd.Closed) => MsnTransferOutcome.Cancelled,
        (TransferAnswer.Accepted, TransferEnd.Closed) when !IsContent(offer.Kind) => MsnTransferOutcome.Completed,
        (TransferAnswer.Accepted, _) => MsnTransferOutcome.Accepted,
        _ => MsnTransferOutcome.Offered,
    };

    private static string? ReasonOf(TransferOffer offer, MsnTransferOutcome outcome)
    {
        if (outcome is not (MsnTransferOutcome.Cancelled or MsnTransferOutcome.Failed or MsnTransferOutcome.Declined))
        {
            return offer.End == TransferEnd.None ? null : By("closed", offer);
        }

        return outcome == MsnTransferOutcome.Declined
            ? "declined by " + (offer.Invitee ?? "the invited") + Behind(offer.Reason)
            : By(outcome == MsnTransferOutcome.Failed ? "failed, said" : "cancelled", offer);
    }

    private static string By(string word, TransferOffer offer) =>
        word + " by " + (offer.EndedBy ?? (offer.End == TransferEnd.None ? offer.Invitee : null) ?? "somebody unknown")
            + Behind(offer.Reason);

    private static string Behind(string? reason) => string.IsNullOrEmpty(reason) ? "" : " (" + reason + ")";
}
