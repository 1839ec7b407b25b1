using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.History;

/// <summary>Makes message records of the entries of one log.</summary>
public sealed class HistoryRecordBuilder
{
    private readonly SourceIdentity _source;
    private readonly HistoryRequest _request;
    private readonly LogParties _parties;
    private readonly string _format;
    private readonly string _charset;
    private readonly string _charsetGround;
    private string? _people;
    private string? _lastPeople;
    private string? _lastSession;
    private string? _sessionId;
    private string? _conversationId;

    /// <param name="source">The log.</param>
    /// <param name="request">How it is read.</param>
    /// <param name="parties">Who writes to whom.</param>
    /// <param name="encoding">How its text is written.</param>
    /// <param name="format">Name of its format.</param>
    public HistoryRecordBuilder(
        SourceIdentity source, HistoryRequest request, LogParties parties, LogEncoding encoding, string format)
    {
        _source = source;
        _request = request;
        _parties = parties;
        _format = format;
        _charset = encoding.Name;
        _charsetGround = "Charset=" + encoding.Ground;
    }

    /// <summary>The record of an entry.</summary>
    public MsnMessage Build(LogEntry entry, ResolvedTime time)
    {
        (bool? isSent, string ground) = _parties.DirectionOf(entry);
        string? sender = _parties.SenderOf(entry, isSent);
        string[] receivers = _parties.ReceiversOf(entry, isSent).Distinct().ToArray();
        Name(entry, sender, receivers);
        return new MsnMessage
        {
            Timestamp = time.Utc is { } utc ? utc + _request.ClockOffset : default,
            TimestampSource = SourceOf(time),
            UtcOffset = time.Offset,
            SessionId = _sessionId,
            ConversationId = _conversationId,
            From = sender,
            FromName = entry.FromName,
            To = new MsnList<string>(receivers),
            ToNames = new MsnList<string>(entry.ToNames),
            Kind = KindOf(entry.Kind),
            Text = entry.Text,
            Direction = isSent switch
            {
                true => MsnDirection.Sent,
                false => MsnDirection.Received,
                null => MsnDirection.Observed,
            },
            Completeness = entry.IsCut ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
            Charset = _charset,
            Format = entry.Style is { } style ? StyleText.Parse(style) : null,
            Owner = _parties.Owner,
            Fields = new MsnList<string>(FieldsOf(entry)),
            Grounds = new MsnList<string>(new[]
            {
                "Format=" + _format, "Time=" + time.Ground, _charsetGround, "Direction=" + ground,
                "Owner=" + _parties.OwnerGround, "Peer=" + _parties.PeerGround,
            }),
            Anomalies = new MsnList<string>(entry.Oddities.Distinct().Select(code => code.ToString())),
            RecordIdSource = () => IdOf(entry, sender),
            Evidence = new MsnEvidence
            {
                Path = _source.Path,
                Sha256 = _source.Sha256,
                Layer = "file",
                StreamOffset = entry.Offset,
                Length = entry.Length,
            },
        };
    }

    private static IEnumerable<string> FieldsOf(LogEntry entry)
    {
        if (entry.Session is { } session)
        {
            yield return "Session=" + session;
        }

        foreach (KeyValuePair<string, string> field in entry.Fields)
        {
            yield return field.Key + "=" + field.Value;
        }
    }

    private static MsnMessageKind KindOf(LogEntryKind kind) => kind switch
    {
        LogEntryKind.Message => MsnMessageKind.Text,
        LogEntryKind.Action => MsnMessageKind.Action,
        LogEntryKind.Invitation => MsnMessageKind.Invitation,
        _ => MsnMessageKind.System,
    };

    private MsnTimestampSource SourceOf(ResolvedTime time) => time.Utc is null
        ? MsnTimestampSource.None
        : !time.IsStated ? MsnTimestampSource.HostLocal
        : _request.ClockOffset == TimeSpan.Zero ? MsnTimestampSource.Host : MsnTimestampSource.HostCorrected;

    // Logs with several contacts name the people of each entry; elsewhere one contact is one log, and its two people
    // are the conversation, as far as they are known, else the names of its first entry.
    private void Name(LogEntry entry, string? sender, string[] receivers)
    {
        string people = entry.From is not null && entry.To.Count > 0
            ? Join(receivers.Append(sender))
            : _people ??= Join(_parties is { Owner: { } owner, Peer: { } peer }
                ? new[] { owner, peer }
                : entry.ToNames.Append(entry.FromName));
        string session = entry.Session ?? "";
        if (people != _lastPeople || session != _lastSession)
        {
            (_lastPeople, _lastSession) = (people, session);
            _sessionId = RecordIdentity.ShortOf("LogSession", _format, people, session);
            _conversationId = RecordIdentity.ShortOf("Conversation", "people " + people);
        }
    }

    private static string Join(IEnumerable<string?> people) => string.Join(
        " ", people.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal));

    private string IdOf(LogEntry entry, string? sender) => RecordIdentity.Of(
        "LogMessage",
        _format,
        entry.Offset.ToString(CultureInfo.InvariantCulture),
        entry.Length.ToString(CultureInfo.InvariantCulture),
        sender ?? entry.FromName ?? "",
        entry.Text ?? "");
}
