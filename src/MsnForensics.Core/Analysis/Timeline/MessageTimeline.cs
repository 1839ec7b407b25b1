using System.Collections.Generic;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of messages: one for the passing, and one for the writing where that was earlier.</summary>
internal static class MessageTimeline
{
    public static IEnumerable<MsnTimelineEvent> Build(MsnMessage message)
    {
        (string eventType, string noun) = MessageVocabulary(message.Kind);
        string verb = message.Direction switch
        {
            MsnDirection.Sent => "Sent",
            MsnDirection.Received => "Received",
            _ => "Observed",
        };
        string peer = string.Join("; ", message.To);
        string text = (message.Text ?? DescribeWithoutText(message)) + MarkOf(message.Completeness);
        if (message.WrittenAt is { } writtenAt)
        {
            yield return TimelineBuilder.Create(
                message,
                writtenAt,
                noun + " Written",
                eventType + "_written",
                message.From,
                peer,
                text,
                "-written",
                MsnTimestampSource.Content);
        }

        yield return TimelineBuilder.Create(
            message, message.Timestamp, noun + " " + verb, eventType, message.From, peer, text);
    }

    private static (string EventType, string Noun) MessageVocabulary(MsnMessageKind kind) => kind switch
    {
        MsnMessageKind.Text => ("message", "Message"),
        MsnMessageKind.Ink => ("message", "Handwritten Message"),
        MsnMessageKind.VoiceClip => ("message", "Voice Clip"),
        MsnMessageKind.Action => ("message", "Action"),
        MsnMessageKind.Page => ("message", "Page"),
        MsnMessageKind.Typing => ("typing", "Typing Notice"),
        MsnMessageKind.Nudge => ("nudge", "Nudge"),
        MsnMessageKind.Wink => ("wink", "Wink"),
        MsnMessageKind.Emoticon => ("emoticon", "Emoticon"),
        MsnMessageKind.Invitation => ("invite", "Invitation"),
        MsnMessageKind.Offline => ("oim", "Offline Message"),
        MsnMessageKind.Mail => ("mail", "Mail Notice"),
        MsnMessageKind.Alert => ("alert", "Alert"),
        MsnMessageKind.System => ("system", "System Message"),
        MsnMessageKind.Profile => ("profile", "Profile"),
        MsnMessageKind.Capability => ("capability", "Capability Notice"),
        MsnMessageKind.Signal => ("client_notice", "Client Notice"),
        MsnMessageKind.KeepAlive => ("keep_alive", "Keep-Alive"),
        MsnMessageKind.PeerToPeer => ("peer_data", "Peer Data"),
        _ => ("unknown", "Unknown Message"),
    };

    private static string DescribeWithoutText(MsnMessage message)
    {
        string sender = message.From ?? (IsFromServer(message.Kind) ? "the server" : "somebody unknown");
        string kind = message.Kind == MsnMessageKind.Unknown ? "message" : message.Kind.ToString();
        string content = string.IsNullOrEmpty(message.ContentType) ? "" : " (" + message.ContentType + ")";
        return message.Kind == MsnMessageKind.Typing ? sender + " is typing" : kind + " from " + sender + content;
    }

    private static bool IsFromServer(MsnMessageKind kind) => kind
        is MsnMessageKind.Profile or MsnMessageKind.Mail or MsnMessageKind.Offline or MsnMessageKind.Alert
        or MsnMessageKind.System;

    // A reader of the line must not take a part for the whole.
    private static string MarkOf(MsnCompleteness completeness) => completeness switch
    {
        MsnCompleteness.Gap => " [a part within is missing]",
        MsnCompleteness.Truncated => " [the end is missing]",
        _ => "",
    };
}
