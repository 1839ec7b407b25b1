using System;

namespace MsnForensics;

/// <summary>One message, joined from all the connections on which the capture shows it, or one entry of a client's
/// log.</summary>
public sealed class MsnMessage : MsnSessionRecord
{
    private MsnList<string>? _headers;

    /// <summary>UTC time of the last byte on the first leg seen; of a log, the time that the entry states.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Account, lower case; null when nothing tells who sent it.</summary>
    public string? From { get; init; }

    /// <summary>The members of the session at that moment, without the sender.</summary>
    public MsnList<string> To { get; init; } = MsnList<string>.Empty;

    public MsnMessageKind Kind { get; init; }

    /// <summary>What was written, exactly as it came off the wire; what invitations and notices say, in one line of
    /// words; null when the kind has neither.</summary>
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

    /// <summary>The other side's network, such as <c>Yahoo</c> or <c>Telephone</c>, where the command names one; null
    /// on switchboards, which hold people of the service's own network.</summary>
    public string? Network { get; init; }

    /// <summary>The circle or temporary group it was sent to, with its network: <c>9:…@live.com</c>.</summary>
    public string? GroupId { get; init; }

    /// <summary>GUID of the place the sender wrote from, when the message names it.</summary>
    public string? EndpointId { get; init; }

    /// <summary>When it was written, or reached the service, by the sender's or the service's clock: for messages that
    /// waited until their receiver came.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Subject of a mail or offline message, decoded.</summary>
    public string? Subject { get; init; }

    /// <summary>The number or name by which the service knows the message.</summary>
    public string? MessageId { get; init; }

    /// <summary>Address of the sender's computer, or <c>tel:+number</c> of a telephone, as the service states it in
    /// offline messages.</summary>
    public string? OriginAddress { get; init; }

    /// <summary>The text is unreadable because an encryption add-on wrote it (reference: section 11.3).</summary>
    public bool IsEncryptedByAddOn { get; init; }

    /// <summary>Custom emoticons that the message defines, or that its text uses.</summary>
    public MsnList<MsnEmoticon> Emoticons { get; init; } = MsnList<MsnEmoticon>.Empty;

    /// <summary>What a wink or voice clip is fetched by.</summary>
    public MsnObjectInfo? Object { get; init; }

    /// <summary>What the message says in fields, as <c>name=value</c>: invitations, notices, alerts and the
    /// like.</summary>
    public MsnList<string> Fields { get; init; } = MsnList<string>.Empty;

    /// <summary>Header lines as sent.</summary>
    public MsnList<string> Headers
    {
        get => _headers ??= HeaderSource?.HeaderLines(ShowsSecrets) ?? MsnList<string>.Empty;
        init => _headers = value;
    }

    /// <summary>The body as sent, for kinds whose content is not plain text.</summary>
    public MsnBytes? Body { get; init; }

    /// <summary>The decoded picture (GIF) or strokes (ISF) of a handwritten message.</summary>
    public MsnBytes? Attachment { get; init; }

    /// <summary>Display names of the receivers, in the order of the log that names them; a log often knows no
    /// account.</summary>
    public MsnList<string> ToNames { get; init; } = MsnList<string>.Empty;

    /// <summary>Difference of the writing computer's local time from UTC, where a log shows it: its time-zone setting
    /// at that moment.</summary>
    public TimeSpan? UtcOffset { get; init; }

    /// <summary>For what was read from a log: what was concluded and from what, as <c>Time=…</c>, <c>Charset=…</c>,
    /// <c>Direction=…</c>, <c>Owner=…</c>.</summary>
    public MsnList<string> Grounds { get; init; } = MsnList<string>.Empty;

    /// <summary>Evidence of each leg on which the message was seen.</summary>
    public MsnList<MsnEvidence> Sightings { get; init; } = MsnList<MsnEvidence>.Empty;

    /// <summary>Makes <see cref="Headers"/> when somebody asks for them.</summary>
    internal IHeaderSource? HeaderSource { private get; init; }

    /// <summary>Headers that carry a secret are to be shown, too.</summary>
    internal bool ShowsSecrets { private get; init; }
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

    /// <summary>A notice between clients: a window was closed elsewhere, a place is to sign out, lists
    /// changed.</summary>
    Signal,
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
