using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>The text of contents that are one.</summary>
internal static class TransferText
{
    public static string? Of(TransferOffer offer, TransferBody? body) =>
        offer.Kind is MsnTransferKind.Activity or MsnTransferKind.Webcam
            && body is not null && PrefixedText.TryRead(body.Content.Head, out string text)
            ? text
            : offer.Text;
}
