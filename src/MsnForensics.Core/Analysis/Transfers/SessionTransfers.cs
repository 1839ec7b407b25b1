using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Which messages of a session are what was transferred (reference: section 9.3).</summary>
internal static class SessionTransfers
{
    /// <summary>One record for the offer, and one more for each further content.</summary>
    public static IEnumerable<MsnTransfer> Build(PeerSession session, TransferRecordBuilder records)
    {
        List<PeerMessage> contents = ContentsOf(session);
        TransferOffer offer = session.Offer;
        if (!session.IsNegotiated)
        {
            offer.Inviter ??= contents.FirstOrDefault()?.Sender ?? session.First;
            offer.Invitee ??= session.First == offer.Inviter ? session.Second : session.First;
            offer.Kind = session.Id == P2PHeader.InkSessionId ? MsnTransferKind.Ink : offer.Kind;
        }

        TransferBody[] pictures = offer.Media.Select(feed => feed.Body).OfType<TransferBody>().ToArray();
        if (session.IsMedia && pictures.Length > 0)
        {
            for (int i = 0; i < pictures.Length; i++)
            {
                yield return records.Build(offer, pictures[i], i + 1);
                pictures[i].Dispose();
            }

            yield break;
        }

        if (contents.Count == 0)
        {
            if (session.IsNegotiated)
            {
                yield return records.Build(offer, null, 1);
            }

            yield break;
        }

        for (int i = 0; i < contents.Count; i++)
        {
            TransferOffer named = OfferOf(session, contents[i]);
            TransferBody body = contents[i].Body;
            if (offer.Kind == MsnTransferKind.Ink)
            {
                using TransferBody ink = records.Unwrap(body);
                yield return records.Build(named, ink, i + 1);
            }
            else
            {
                yield return records.Build(named, body, i + 1);
            }
        }
    }

    private static List<PeerMessage> ContentsOf(PeerSession session)
    {
        string? sender = session.IsSingle ? session.Offer.Sender : null;
        List<PeerMessage> contents = session.Messages
            .Where(message => message.Body.Content.Covered.Length > 0)
            .Where(message => sender is null || message.Sender is null || message.Sender == sender)
            .ToList();
        bool isControl = session.Offer.Kind is MsnTransferKind.Webcam or MsnTransferKind.VideoCall;
        contents.RemoveAll(message => isControl || IsPreparation(session, message, contents.Count));
        return contents;
    }

    private static bool IsPreparation(PeerSession session, PeerMessage message, int count) =>
        message.LooksLikePreparation
            && session.Application != PeerApplication.File
            && (session.IsNegotiated || count > 1)
            && session.Offer.DeclaredSize != message.Body.Total;

    // What both send in one session has each its own direction.
    private static TransferOffer OfferOf(PeerSession session, PeerMessage message)
    {
        TransferOffer offer = session.Offer;
        if (!session.IsSingle && message.Sender is { } sender)
        {
            offer.IsRequest = sender != offer.Inviter;
        }

        return offer;
    }
}
