using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Media;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Content;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Makes the record of one transfer.</summary>
public sealed class TransferRecordBuilder
{
    private readonly AnalysisContext _analysis;
    private readonly ShortcutTable _shortcuts;

    public TransferRecordBuilder(AnalysisContext analysis, ShortcutTable shortcuts)
    {
        _analysis = analysis;
        _shortcuts = shortcuts;
    }

    /// <summary>Makes a record; the content, where it was kept, goes with it.</summary>
    /// <param name="offer">What was said.</param>
    /// <param name="body">What came; null when nothing did.</param>
    /// <param name="part">1, or the number of the content in its session.</param>
    public MsnTransfer Build(TransferOffer offer, TransferBody? body, int part)
    {
        TransferVerdict verdict = TransferVerdict.Of(offer, body);
        string? sha1 = verdict.IsWhole ? Sha1Of(body) : null;
        bool? isSame = offer.Object?.ContentSha1 is { } announced && sha1 is not null ? announced == sha1 : null;
        HashSet<AnomalyCode> anomalies = TransferOddities.Find(offer, body, verdict, isSame);
        FrameReference first = body?.First ?? FirstOf(offer);
        FrameReference offered = FirstOf(offer, body);
        MsnTransfer transfer = new()
        {
            Timestamp = _analysis.TimeOf(offered),
            TimestampSource = _analysis.TimestampSourceOf(offered),
            StartTime = _analysis.TimeOf(first),
            EndTime = _analysis.TimeOf(body?.First is null ? LastOf(offer) : body.Last),
            Kind = offer.Kind,
            From = offer.Sender,
            To = new MsnList<string>(offer.Receiver is { } receiver ? new[] { receiver } : Array.Empty<string>()),
            FileName = offer.FileName,
            DeclaredSize = offer.DeclaredSize,
            ReceivedSize = body?.Content.Covered.Length ?? 0,
            MissingRanges = new MsnList<MsnByteRange>(verdict.Missing),
            Sha256 = verdict.IsWhole ? Sha256Of(body) : null,
            Sha1dMatches = isSame,
            Outcome = verdict.Outcome,
            Route = body?.Routes ?? MsnTransferRoute.None,
            ContentType = body is null ? null : ContentSignatureCatalog.Find(body.Content.Head)?.MediaType,
            Reason = verdict.Reason,
            IsConfirmed = body?.IsConfirmed ?? false,
            Inviter = offer.Inviter,
            OfferedAt = TimeOf(offer.OfferedAt),
            AnsweredAt = TimeOf(offer.AnsweredAt),
            ClosedAt = TimeOf(offer.ClosedAt),
            Sha1 = sha1,
            Object = offer.Object is { } item ? ObjectInfoBuilder.Build(item, isSame) : null,
            Shortcut = offer.Kind == MsnTransferKind.Emoticon ? _shortcuts.Find(offer.Object?.ContentSha1) : null,
            Preview = offer.Preview is { } preview ? new MsnBytes(preview) : null,
            ApplicationId = offer.ApplicationId,
            ApplicationName = offer.ApplicationName,
            CallId = offer.CallId,
            PeerSessionId = offer.PeerSessionId,
            Part = part,
            Parts = body?.Parts ?? MsnList<MsnTransferPart>.Empty,
            SessionId = offer.SessionId,
            RecordIdSource = IdOf(offer, body, part),
            Evidence = offer.Negotiation.IsEmpty && body is not null ? body.Trail.Build() : offer.Negotiation.Build(),
            DataEvidence = body?.Trail.Build() ?? new MsnEvidence(),
            Anomalies = new MsnList<string>(anomalies.OrderBy(code => code).Select(code => code.ToString())),
            Text = TransferText.Of(offer, body),
            Media = new MsnList<MsnMediaStream>(offer.Media
                .Where(feed => feed.Body is null || feed.Body == body).Select(feed => feed.Build(_analysis))),
            Pictures = offer.Media.OfType<WebcamFeed>().FirstOrDefault(feed => feed.Body == body)?.Index
                ?? Array.Empty<MsnWebcamPicture>(),
            Content = body is null ? KeepNothing(verdict) : body.Content.Keep(),
            Origin = _analysis.Origin,
        };
        Report(transfer, anomalies, offered);
        return transfer;
    }

    /// <summary>The picture in place of the message that carried it.</summary>
    internal TransferBody Unwrap(TransferBody message) => InkContent.Unwrap(message, _analysis);

    private static string? Sha256Of(TransferBody? body) => body is null
        ? "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        : body.Content.Sha256To(body.Content.Covered.End);

    private static string? Sha1Of(TransferBody? body) => body is null
        ? "da39a3ee5e6b4b0d3255bfef95601890afd80709"
        : body.Content.Sha1To(body.Content.Covered.End);

    private static FrameReference FirstOf(TransferOffer offer) =>
        offer.OfferedAt ?? offer.AnsweredAt ?? offer.ClosedAt ?? default;

    private static FrameReference FirstOf(TransferOffer offer, TransferBody? body) =>
        offer.OfferedAt ?? body?.First ?? FirstOf(offer);

    private static FrameReference LastOf(TransferOffer offer) =>
        offer.ClosedAt ?? offer.AnsweredAt ?? offer.OfferedAt ?? default;

    private static Func<string> IdOf(TransferOffer offer, TransferBody? body, int part)
    {
        string negotiation = offer.Negotiation.Key;
        string data = body?.Trail.Key ?? "";
        string number = part.ToString(CultureInfo.InvariantCulture);
        return () => RecordIdentity.Of("Transfer", negotiation, data, number);
    }

    private KeptContent? KeepNothing(TransferVerdict verdict) =>
        verdict.IsWhole && _analysis.Request.ContentFolder is not null ? KeptContent.Empty : null;

    private DateTimeOffset? TimeOf(FrameReference? frame) => frame is { } at ? _analysis.TimeOf(at) : null;

    private void Report(MsnTransfer transfer, HashSet<AnomalyCode> anomalies, FrameReference at)
    {
        foreach (AnomalyCode code in anomalies.OrderBy(code => code))
        {
            _analysis.Report(new Anomaly(
                code,
                FormattableString.Invariant(
                    $"{transfer.Kind} of {transfer.From ?? "somebody unknown"}: {transfer.FileName ?? "no name"}."),
                at.Number,
                at.UnixNanoseconds,
                at.Source));
        }
    }
}
