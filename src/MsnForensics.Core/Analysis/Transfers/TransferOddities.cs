using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Content;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What does not fit about a transfer.</summary>
internal static class TransferOddities
{
    private const string CabinetType = "application/vnd.ms-cab-compressed";

    public static HashSet<AnomalyCode> Find(
        TransferOffer offer, TransferBody? body, TransferVerdict verdict, bool? isSame)
    {
        HashSet<AnomalyCode> codes = new(offer.Anomalies);
        void Note(bool isSo, AnomalyCode code)
        {
            if (isSo)
            {
                codes.Add(code);
            }
        }

        Note(isSame == false, AnomalyCode.TransferHashMismatch);
        Note(offer.Object?.IsConsistent == false, AnomalyCode.TransferObjectInconsistent);
        if (body is null)
        {
            return codes;
        }

        bool hasBeginning = body.Content.Head.Length >= ContentSignatureCatalog.HeadLength || verdict.IsWhole;
        Note(body.Content.HasConflict, AnomalyCode.TransferCopiesDiffer);
        Note(offer.OfferedAt is null && offer.Kind != MsnTransferKind.Ink, AnomalyCode.TransferUnnegotiated);
        Note(
            offer.DeclaredSize is { } declared && body.Total is { } total && declared != total && !body.IsTotalGuessed,
            AnomalyCode.TransferSizeMismatch);
        Note(
            hasBeginning && body.Content.Head.Length > 0 && Contradicts(offer, body),
            AnomalyCode.TransferContentMismatch);
        return codes;
    }

    // An object's name is that of a cache file; its type says what it must be (reference: section 5.2).
    private static bool Contradicts(TransferOffer offer, TransferBody body)
    {
        if (offer.Object is null)
        {
            return offer.FileName is { } name && ContentSignatureCatalog.Contradicts(body.Content.Head, name);
        }

        string media = ContentSignatureCatalog.Find(body.Content.Head)?.MediaType ?? "";
        return offer.Kind switch
        {
            MsnTransferKind.DisplayPicture or MsnTransferKind.Emoticon => !IsPicture(media),
            MsnTransferKind.Wink or MsnTransferKind.DynamicDisplayPicture => media != CabinetType,
            MsnTransferKind.VoiceClip => media != "audio/wav",
            _ => media.EndsWith("portable-executable", System.StringComparison.Ordinal),
        };
    }

    private static bool IsPicture(string media) => media.StartsWith("image/", System.StringComparison.Ordinal);
}
