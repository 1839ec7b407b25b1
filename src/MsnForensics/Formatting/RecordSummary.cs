using System;
using System.ComponentModel;
using System.Globalization;
using System.Linq;

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

    /// <summary>What matters most of a record, in the colour of what is wrong with it.</summary>
    public static string Cell(object? style, object? record) => record switch
    {
        MsnMessage message => DisplayColor.If(
            style,
            message.Completeness != MsnCompleteness.Complete || message.Delivery == MsnDelivery.Refused,
            "Warning",
            DisplayText.Visible(TextOf(message))),
        MsnAnomaly anomaly => DisplayColor.Severity(style, anomaly.Severity, Text(anomaly)),
        MsnIndicator { Confidence: MsnConfidence.Low } or MsnArtifact { Confidence: MsnConfidence.Low } =>
            DisplayColor.If(style, true, "Information", Text(record)),
        _ => Text(record),
    };

    /// <summary>The account; in quotes the name, where nothing else is known.</summary>
    public static string Sender(MsnMessage message) =>
        DisplayText.Visible(message.From ?? (message.FromName is { } name ? "\"" + name + "\"" : null));

    /// <summary>As <see cref="Sender"/>.</summary>
    public static string Receivers(MsnMessage message) => message.To.Count > 0 || message.ToNames.Count == 0
        ? DisplayText.Visible(message.To)
        : DisplayText.Visible("\"" + string.Join("\"; \"", message.ToNames) + "\"");

    /// <summary>Who talked, whoever wrote, and the conversation's id.</summary>
    public static string Conversation(MsnMessage message)
    {
        string[] people = message.To.Append(message.From ?? message.FromName ?? "?")
            .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        string id = message.ConversationId is { } known ? " (" + known + ")" : "";
        return DisplayText.Visible(string.Join(", ", people) + id);
    }

    /// <summary>The file's name; the kind of what has none.</summary>
    public static string File(MsnTransfer transfer) => DisplayText.Visible(
        transfer.Kind == MsnTransferKind.File && transfer.FileName is { } name
            ? name
            : DisplayText.Joined(" ", "[" + transfer.Kind + "]", transfer.FileName, transfer.Text));

    /// <summary>A contact's change in words.</summary>
    public static string Change(MsnContactChange change) => DisplayText.Joined(
        " ",
        change.Action,
        change.List == MsnContactLists.None ? change.Group : change.List,
        "by",
        change.By,
        change.Outcome == MsnContactOutcome.Done ? "" : "(" + change.Outcome + ")",
        change.Detail);

    /// <summary>What one source says, and the other where it differs.</summary>
    public static string Difference(MsnComparison comparison) => DisplayText.Joined(
        " | ", DisplayText.Joined(": ", comparison.From, comparison.Text), comparison.OtherText);

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

    private static string TextOf(MsnMessage message) => message.Kind == MsnMessageKind.Text
        ? Content(message)
        : ("[" + message.Kind + "] " + message.Text).TrimEnd();

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
