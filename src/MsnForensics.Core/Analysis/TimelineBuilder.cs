using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Timeline;

namespace MsnForensics.Analysis;

/// <summary>
/// Makes timeline events of records. Captures, conversations and accounts sum up what other records tell and give none;
/// commands and streams give some when asked.
/// </summary>
public sealed class TimelineBuilder
{
    private readonly TimelineOption _option;

    public TimelineBuilder(TimelineOption option) => _option = option;

    /// <summary>The events of one record, in the order of their times; often one, possibly none.</summary>
    public IEnumerable<MsnTimelineEvent> Build(MsnRecord record) => record switch
    {
        MsnTimelineEvent timelineEvent => [timelineEvent],
        MsnMessage message => MessageTimeline.Build(message),
        MsnSession session => FromSession(session),
        MsnAuthentication authentication => AuthenticationTimeline.Build(authentication),
        MsnPresence presence => PresenceTimeline.Build(presence),
        MsnContact contact => ContactTimeline.Build(contact),
        MsnTransfer transfer => TransferTimeline.Build(transfer),
        MsnChannel channel => [ChannelTimeline.Build(channel)],
        MsnServiceCall call => [ServiceCallTimeline.Build(call)],
        MsnComparison comparison => ComparisonTimeline.Build(comparison),
        MsnArtifact artifact => ArtifactTimeline.Build(artifact),
        MsnAnomaly anomaly => [FromAnomaly(anomaly)],
        MsnIndicator indicator => IndicatorTimeline.Build(indicator),
        MsnCommand command when _option.IncludeCommand => [FromCommand(command)],
        MsnStream stream when _option.IncludeStream => FromStream(stream),
        _ => [],
    };

    private static List<MsnTimelineEvent> FromSession(MsnSession session)
    {
        string subject = Invariant($"{session.Kind} session of {session.Account ?? "an unknown account"}");
        string between = Invariant($"{session.ClientEndpoint} with {session.ServerEndpoint}");
        string details = Details(session.Dialect, session.Client, session.Package);
        string others = Join(session.Participants.Where(name => name != session.Account));
        bool isSignOut = session.Kind == MsnSessionKind.Notification
            && session.EndReason.StartsWith("Signed", StringComparison.Ordinal);
        MsnTimelineEvent start = Create(
            session,
            session.StartTime,
            session.IsMidStream ? "Session First Seen" : "Session Started",
            session.Kind == MsnSessionKind.Dispatch ? "server_redirect" : "session_start",
            session.Account,
            others,
            Invariant($"{subject} starts: {between}{details}"),
            "-start");
        MsnTimelineEvent end = Create(
            session,
            session.EndTime,
            session.EndReason == "CaptureEnd" ? "Session Last Seen" : isSignOut ? "Signed Out" : "Session Ended",
            isSignOut ? "signout" : "session_end",
            session.Account,
            others,
            Invariant($"{subject} ends ({session.EndReason}) after {session.MessageCount} messages"),
            "-end");
        return [start, end];
    }

    private static MsnTimelineEvent FromAnomaly(MsnAnomaly anomaly) => Create(
        anomaly, anomaly.Timestamp, "Anomaly Observed", "anomaly", null, null, anomaly.Code + ": " + anomaly.Detail);

    private static MsnTimelineEvent FromCommand(MsnCommand command)
    {
        string transaction = command.TransactionId is long id ? " " + id.ToString(CultureInfo.InvariantCulture) : "";
        string arguments = command.Arguments.Count == 0 ? "" : " " + string.Join(" ", command.Arguments);
        string line = command.Name + transaction + arguments;
        return Create(command, command.Timestamp, "Command Observed", "command", null, null, line);
    }

    private static List<MsnTimelineEvent> FromStream(MsnStream stream)
    {
        string between = Invariant(
            $"{stream.Protocol} connection {stream.ClientEndpoint} with {stream.ServerEndpoint}");
        string bytes = Invariant(
            $"{stream.ClientBytes} bytes up, {stream.ServerBytes} down, {stream.MissingBytes} missing");
        return
        [
            Create(
                stream,
                stream.StartTime,
                stream.IsMidStream ? "Connection First Seen" : "Connection Started",
                "stream_start",
                null,
                null,
                between,
                "-start"),
            Create(
                stream,
                stream.EndTime,
                "Connection Ended",
                "stream_end",
                null,
                null,
                Invariant($"{between} ends ({stream.EndReason}): {bytes}"),
                "-end"),
        ];
    }

    internal static MsnTimelineEvent Create(
        MsnRecord record,
        DateTimeOffset timestamp,
        string description,
        string eventType,
        string? account,
        string? peer,
        string message,
        string idSuffix = "",
        MsnTimestampSource? timestampSource = null)
    {
        MsnList<long> frames = record.Evidence.FrameNumbers;
        bool isEnd = idSuffix == "-end";
        return new MsnTimelineEvent
        {
            Timestamp = timestamp,
            TimestampSource = timestampSource ?? record.TimestampSource,
            TimestampDescription = description,
            EventType = eventType,
            Account = account,
            Peer = string.IsNullOrEmpty(peer) ? null : peer,
            Message = message,
            SourcePath = record.Evidence.Path,
            FrameNumber = frames.Count == 0 ? FrameOf(record) : frames[isEnd ? frames.Count - 1 : 0],
            SessionId = (record as MsnSessionRecord)?.SessionId,
            RecordIdSource = () => record.RecordId + idSuffix,
            Evidence = record.Evidence,
            Anomalies = record.Anomalies,
        };
    }

    private static long FrameOf(MsnRecord record) => record is MsnAnomaly anomaly ? anomaly.FrameNumber : 0;

    private static string Details(params string?[] values)
    {
        string joined = Join(values.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!));
        return joined.Length == 0 ? "" : " (" + joined + ")";
    }

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
