using System;
using System.Collections.Generic;

namespace MsnForensics;

/// <summary>One offer of something that is no message - a file, a picture, a webcam, a call - and what came of
/// it.</summary>
public sealed class MsnTransfer : MsnSessionRecord
{
    /// <summary>When it was offered, or first seen where the offer is not in the capture.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>UTC time of the first frame that brought content; of the offer where none came.</summary>
    public DateTimeOffset StartTime { get; init; }

    /// <summary>UTC time of the last frame that brought new content; of the last word about it where none
    /// came.</summary>
    public DateTimeOffset EndTime { get; init; }

    public MsnTransferKind Kind { get; init; }

    /// <summary>The account that sends the content, lower case; null when nothing tells. Of a call, the
    /// caller.</summary>
    public string? From { get; init; }

    /// <summary>The accounts that receive it.</summary>
    public MsnList<string> To { get; init; } = MsnList<string>.Empty;

    /// <summary>The name as it came off the wire: a label, never a path to trust.</summary>
    public string? FileName { get; init; }

    /// <summary>Size in bytes as announced; null when nothing tells.</summary>
    public long? DeclaredSize { get; init; }

    /// <summary>Distinct bytes of the content that the capture holds.</summary>
    public long ReceivedSize { get; init; }

    /// <summary>Bytes of the content that the capture lacks.</summary>
    public MsnList<MsnByteRange> MissingRanges { get; init; } = MsnList<MsnByteRange>.Empty;

    /// <summary>SHA-256 of the whole content in lower-case hexadecimal; null unless every byte is there.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether the content has the SHA-1 that the object announces; null when there is none to
    /// compare.</summary>
    public bool? Sha1dMatches { get; init; }

    public MsnTransferOutcome Outcome { get; init; }

    /// <summary>The ways the content took; several when it changed its way.</summary>
    public MsnTransferRoute Route { get; init; }

    /// <summary>What the first bytes say the content is, such as <c>image/png</c>; null when they say
    /// nothing.</summary>
    public string? ContentType { get; init; }

    /// <summary>Why, and by whom, such as <c>cancelled by the receiver (CCL)</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The receiver said that everything arrived. With missing ranges: what the capture lacks was
    /// sent.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The person who made the offer; of a picture that is the one who asks for it.</summary>
    public string? Inviter { get; init; }

    public DateTimeOffset? OfferedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was ended, by whatever side.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>SHA-1 of the whole content in lower-case hexadecimal.</summary>
    public string? Sha1 { get; init; }

    /// <summary>What was asked for; null for other kinds.</summary>
    public MsnObjectInfo? Object { get; init; }

    /// <summary>What the sender typed in place of a custom emoticon; null for other kinds, and where no message tells.
    /// Messages name the picture with the same SHA-1 (<see cref="MsnMessage.Emoticons"/>).</summary>
    public string? Shortcut { get; init; }

    /// <summary>A small picture of the content that came with the offer; null without one.</summary>
    public MsnBytes? Preview { get; init; }

    /// <summary>The application's GUID as sent.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The application's name, where the offer names one.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>The call's GUID, or the invitation's cookie.</summary>
    public string? CallId { get; init; }

    /// <summary>The session's number in the peers' own protocol; null for other ones.</summary>
    public long? PeerSessionId { get; init; }

    /// <summary>1, or a higher number where one session carried several contents.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Which bytes went which way, and between which addresses.</summary>
    public MsnList<MsnTransferPart> Parts { get; init; } = MsnList<MsnTransferPart>.Empty;

    /// <summary>Frames of the content; <see cref="MsnRecord.Evidence"/> has those of the negotiation.</summary>
    public MsnEvidence DataEvidence { get; init; } = new();

    /// <summary>Pictures and sound of webcams and calls, with counts; empty for other kinds.</summary>
    public MsnList<MsnMediaStream> Media { get; init; } = MsnList<MsnMediaStream>.Empty;

    /// <summary>The content's text, for kinds that carry one.</summary>
    public string? Text { get; init; }

    /// <summary>Where the pictures of a webcam lie in the content.</summary>
    internal IReadOnlyList<MsnWebcamPicture> Pictures { get; init; } = Array.Empty<MsnWebcamPicture>();

    /// <summary>How to read the content once more; lost when a record is stored.</summary>
    internal object? Origin { get; init; }

    /// <summary>The content itself, in a run that keeps contents.</summary>
    internal IDisposable? Content { get; init; }
}

/// <summary>What is offered.</summary>
public enum MsnTransferKind
{
    Unknown,
    File,
    DisplayPicture,
    Emoticon,
    Wink,
    VoiceClip,
    Ink,
    Background,
    DynamicDisplayPicture,
    DynamicBackground,
    Scene,
    SignatureSound,

    /// <summary>An object of a rarer type; <see cref="MsnTransfer.Object"/> names it.</summary>
    Object,
    Webcam,
    VideoCall,
    Call,
    ApplicationSharing,
    NetMeeting,
    Whiteboard,
    RemoteAssistance,
    Activity,
    Game,
    PhotoSharing,
    SharedFolder,
}

/// <summary>What came of an offer, as far as the capture shows it.</summary>
public enum MsnTransferOutcome
{
    /// <summary>No answer is in the capture.</summary>
    Offered,

    /// <summary>Accepted; nothing of the content is in the capture.</summary>
    Accepted,
    Declined,
    Cancelled,
    Failed,

    /// <summary>Every byte is there.</summary>
    Completed,

    /// <summary>Some bytes are missing, and nobody said that the transfer was given up.</summary>
    Incomplete,
}

/// <summary>The ways that content takes.</summary>
[Flags]
public enum MsnTransferRoute
{
    None = 0,

    /// <summary>Through a switchboard server.</summary>
    Switchboard = 1,

    /// <summary>Through the notification server.</summary>
    NotificationServer = 2,

    /// <summary>Over a TCP connection between the two.</summary>
    DirectTcp = 4,

    /// <summary>Over datagrams between the two.</summary>
    Udp = 8,

    /// <summary>Over a relay of the service or of a third party.</summary>
    Relay = 16,
}

/// <summary>A part of a content that went one way.</summary>
/// <param name="Offset">0-based place of its first byte.</param>
/// <param name="Length">Number of bytes from the first to the last of it.</param>
/// <param name="Route">The way.</param>
/// <param name="StreamId">The stream; -1 for datagrams.</param>
/// <param name="Sender">Address and port that sent it in the capture: the person's own on a direct way.</param>
/// <param name="Receiver">Address and port that it was sent to.</param>
public sealed record MsnTransferPart(
    long Offset, long Length, MsnTransferRoute Route, long StreamId, string Sender, string Receiver)
{
    public override string ToString() =>
        new MsnByteRange(Offset, Length) + " " + Route + " " + Sender + " > " + Receiver;
}
