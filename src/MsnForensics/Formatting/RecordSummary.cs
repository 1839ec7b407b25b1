using System;
using System.ComponentModel;
using System.Globalization;

namespace MsnForensics.Formatting;

/// <summary>One line per record, for views in which records of several types stand together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordSummary
{
    /// <summary>The type without its prefix, such as <c>Message</c>.</summary>
    public static string Kind(object? record) =>
        record?.GetType().Name is string name && name.StartsWith("Msn", StringComparison.Ordinal) ? name[3..] : "";

    /// <summary>When it was, or began.</summary>
    public static string Time(object? record) => DisplayText.Time(record switch
    {
        MsnCapture capture => capture.StartTime,
        MsnStream stream => stream.StartTime,
        MsnSession session => session.StartTime,
        MsnConversation conversation => conversation.StartTime,
        MsnRecord other => other.Timestamp,
        _ => null,
    });

    /// <summary>What it says, with hidden characters made visible.</summary>
    public static string Text(object? record) => DisplayText.Visible(record switch
    {
        MsnMessage message => Format($"{message.From ?? "?"} -> {message.To}: {Content(message)}"),
        MsnSession session => Format(
            $"{session.Kind} {session.Participants} ({session.MessageCount} messages, {session.EndReason})"),
        MsnConversation conversation => Format($"{conversation.Participants} ({conversation.MessageCount} messages)"),
        MsnContact contact => Format(
            $"{contact.Owner ?? "?"} has {contact.Account ?? contact.ContactId} ({contact.Lists}) {contact.Name}"),
        MsnAccount account => Format(
            $"{account.Account} ({account.SessionCount} sessions, {account.MessageCount} messages) {account.Names}"),
        MsnStream stream => Format(
            $"{stream.Protocol} {stream.ClientEndpoint} - {stream.ServerEndpoint} ({stream.MissingBytes} missing)"),
        MsnCapture capture => Format(
            $"{capture.Path}: {capture.FrameCount} frames, {capture.MsnStreamCount}/{capture.StreamCount} streams MSN"),
        MsnAuthentication signIn => Format(
            $"{signIn.Account ?? "?"} {signIn.Package} {signIn.Result} at {signIn.Server}"),
        MsnPresence presence => Format(
            $"{presence.Account ?? "?"} {PlaceOf(presence)}{presence.Status}: {SayingOf(presence)}"),
        MsnTransfer transfer => Format(
            $"{transfer.Kind} {transfer.FileName} {transfer.From ?? "?"} -> {transfer.To} ({transfer.Outcome})"),
        MsnChannel channel => Format(
            $"{channel.Protocol} of {channel.Offerer ?? "?"} for {channel.Purpose} at {channel.Candidates}: ")
            + StateOf(channel),
        MsnTransferFile file => Format($"{file.Path} ({file.Length} bytes, {file.Sha256})"),
        MsnServiceCall call => Format(
            $"{call.Account ?? "?"} {call.Service} {call.Action} at {call.Host}: {call.Fault ?? StatusOf(call)}"),
        MsnComparison comparison => Format($"{comparison.Status} {comparison.From}: {comparison.Text}"),
        MsnArtifact artifact => Format($"{artifact.Kind} {artifact.Account} {artifact.Name}: {artifact.Value}"),
        MsnCommand command => Format($"{command.Name} {command.TransactionId} {command.Arguments}"),
        MsnIndicator indicator => Format(
            $"{indicator.Kind} {indicator.Value} ({indicator.Place}, {indicator.Confidence}, {indicator.Count} times)"),
        MsnAnomaly anomaly => Format($"{anomaly.Code}: {anomaly.Detail}"),
        MsnTimelineEvent timelineEvent => Format(
            $"{timelineEvent.EventType} {timelineEvent.Account}: {timelineEvent.Message}"),
        _ => record?.ToString(),
    });

    private static string PlaceOf(MsnPresence presence) =>
        (presence.EndpointName ?? presence.EndpointId) is { } place ? "at " + place + " " : "";

    private static string SayingOf(MsnPresence presence) =>
        string.Join(" ", presence.Name, presence.PersonalMessage, presence.Media);

    private static string StatusOf(MsnServiceCall call) =>
        call.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer";

    private static string StateOf(MsnChannel channel) => channel.IsObserved
        ? channel.ObservedEndpoints + ", by " + channel.MatchGround
        : "not in the capture";

    private static string Content(MsnMessage message) => message.Text ?? "[" + message.Kind + "]";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
