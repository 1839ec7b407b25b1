using System;

namespace MsnForensics;

/// <summary>One message, joined from all the connections on which the capture shows it.</summary>
public sealed class MsnMessage : MsnRecord
{
    /// <summary>UTC time of the last byte on the first leg seen.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Account, lower case; null when nothing tells who sent it.</summary>
    public string? From { get; init; }

    /// <summary>The members of the session at that moment, without the sender.</summary>
    public MsnList<string> To { get; init; } = MsnList<string>.Empty;

    public MsnMessageKind Kind { get; init; }

    /// <summary>What was written, exactly as it came off the wire; null when the kind has no text.</summary>
    public string? Text { get; init; }

    /// <summary>The sender's display name at that moment; a label, no identity.</summary>
    public string? FromName { get; init; }

    public MsnDirection Direction { get; init; }

    public MsnDelivery Delivery { get; init; }

    public MsnCompleteness Completeness { get; init; }

    public string? ConversationId { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The declared charset, or the one in fact used where the declared one does not fit.</summary>
    public string? Charset { get; init; }

    public MsnTextFormat? Format { get; init; }

    /// <summary>The captured client's account; null when both ends, or neither, are known.</summary>
    public string? Owner { get; init; }

    /// <summary>A name that the message itself claims for its sender (<c>P4-Context</c>); can be forged.</summary>
    public string? ClaimedName { get; init; }

    /// <summary>The program that wrote the message, when it names itself.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Header lines as sent.</summary>
    public MsnList<string> Headers { get; init; } = MsnList<string>.Empty;

    /// <summary>The body as sent, for kinds whose content is not plain text.</summary>
    public MsnBytes? Body { get; init; }

    /// <summary>Evidence of each leg on which the message was seen.</summary>
    public MsnList<MsnEvidence> Sightings { get; init; } = MsnList<MsnEvidence>.Empty;
}

/// <summary>What a message is.</summary>
public enum MsnMessageKind
{
    Unknown,
    Text,
    Typing,
    Nudge,
    Wink,
    VoiceClip,
    Action,
    Ink,
    Emoticon,
    Invitation,
    PeerToPeer,
    Capability,
    KeepAlive,
    Profile,
    Mail,
    Offline,
    Page,
    Alert,
    System,
}

/// <summary>Seen from the captured client; <see cref="Observed"/> when the capture shows more than one side,
/// or none is known.</summary>
public enum MsnDirection
{
    Observed,
    Sent,
    Received,
}

/// <summary>What the server answered.</summary>
public enum MsnDelivery
{
    /// <summary>No answer was asked for, or none is in the capture.</summary>
    Unknown,

    /// <summary>The server passed it to the members' connections (<c>ACK</c>); not a proof of reading.</summary>
    Acknowledged,

    /// <summary>The server refused it (<c>NAK</c> or an error).</summary>
    Refused,
}

/// <summary>Whether the whole message stands in the capture.</summary>
public enum MsnCompleteness
{
    Complete,

    /// <summary>The end is missing.</summary>
    Truncated,

    /// <summary>A part within is missing.</summary>
    Gap,
}
