using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Takes out of message records what the report shows of them.</summary>
internal sealed class ReportMessageBuilder
{
    private const int MaximumEvidenceCount = 20;

    private readonly int _maximumTextLength;

    public ReportMessageBuilder(int maximumTextLength) => _maximumTextLength = maximumTextLength;

    /// <param name="message">The record.</param>
    /// <param name="id">Its name in the page, of letters and digits.</param>
    /// <param name="picture">SHA-1 of the picture that came with it; empty for none.</param>
    public ReportMessage Build(MsnMessage message, string id, string picture) => new()
    {
        Id = id,
        Ticks = message.TimestampSource == MsnTimestampSource.None ? 0 : message.Timestamp.UtcTicks,
        Talk = TalkOf(message),
        From = PersonOf(message.From, message.FromName),
        Name = message.FromName ?? "",
        Kind = message.Kind,
        Text = TextOf(message),
        Direction = message.Direction,
        Marks = MarksOf(message).ToArray(),
        Facts = FactsOf(message).ToArray(),
        Emoticons = message.Emoticons
            .Where(emoticon => emoticon.Object?.ContentSha1 is not null && emoticon.Shortcut.Length > 0)
            .SelectMany(emoticon => new[] { emoticon.Shortcut, emoticon.Object!.ContentSha1! })
            .ToArray(),
        Picture = picture,
        Evidence = EvidenceView.Of(
            message.Sightings.Count == 0 ? [message.Evidence] : message.Sightings.Take(MaximumEvidenceCount).ToArray()),
    };

    /// <summary>Keys of those it went to.</summary>
    public static IEnumerable<string> ReceiversOf(MsnMessage message) => message.To.Count > 0
        ? message.To
        : message.ToNames.Select(name => PersonOf(null, name));

    /// <summary>A person's key: the account, or the name alone in quotation marks where a log knows no more.</summary>
    public static string PersonOf(string? account, string? name) => !string.IsNullOrEmpty(account)
        ? account!
        : string.IsNullOrEmpty(name) ? "" : "\"" + name + "\"";

    private static string TalkOf(MsnMessage message) =>
        message.ConversationId ?? (message.SessionId is { } session ? "session " + session : "");

    private string? TextOf(MsnMessage message) =>
        IsLong(message) ? TimelineFields.Cut(message.Text!, _maximumTextLength) : message.Text;

    private bool IsLong(MsnMessage message) => message.Text?.Length > _maximumTextLength;

    private IEnumerable<string> MarksOf(MsnMessage message)
    {
        if (IsLong(message))
        {
            yield return string.Format(
                CultureInfo.InvariantCulture,
                "the first {0:N0} of {1:N0} characters",
                _maximumTextLength,
                message.Text!.Length);
        }

        if (message.Completeness != MsnCompleteness.Complete)
        {
            yield return message.Completeness == MsnCompleteness.Truncated ? "end missing" : "part missing";
        }

        if (message.Delivery == MsnDelivery.Refused)
        {
            yield return "refused by the server";
        }

        if (message.IsEncryptedByAddOn)
        {
            yield return "encrypted by an add-on";
        }

        if (message.Evidence.Layer == "file")
        {
            yield return "from a log";
        }

        foreach (string anomaly in message.Anomalies)
        {
            yield return anomaly;
        }
    }

    private static IEnumerable<string> FactsOf(MsnMessage message)
    {
        (string Name, string? Value)[] facts =
        [
            ("To", string.Join("; ", message.To.Count > 0 ? message.To : message.ToNames)),
            ("Clock", message.TimestampSource.ToString()),
            ("Delivery", message.Delivery == MsnDelivery.Acknowledged ? "acknowledged by the server" : null),
            ("Subject", message.Subject),
            ("Written at", message.WrittenAt is { } written ? TimelineFields.Time(written) : null),
            ("Local clock of the log", message.UtcOffset is { } offset ? ReportTime.Offset(offset) : null),
            ("Origin", message.OriginAddress),
            ("Name claimed", message.ClaimedName),
            ("Client", message.UserAgent),
            ("Network", message.Network),
            ("Group", message.GroupId),
            ("Content type", message.Kind == MsnMessageKind.Text ? null : message.ContentType),
            ("Object", message.Object?.ToString()),
            ("Concluded", message.Grounds.Count > 0 ? string.Join("; ", message.Grounds) : null),
            ("Session", message.SessionId),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => fact.Name + "=" + fact.Value);
    }
}
