using System.Collections.Generic;
using MsnForensics.Analysis.Media;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What two people said to each other about one transfer.</summary>
public sealed class TransferOffer
{
    public TransferOffer(AnalysisContext analysis) => Negotiation = new EvidenceTrail(analysis);

    public MsnTransferKind Kind { get; set; }

    /// <summary>Who proposed it; null when nothing tells.</summary>
    public string? Inviter { get; set; }

    public string? Invitee { get; set; }

    /// <summary>The content goes from the invited to the inviting person, who asked for it.</summary>
    public bool IsRequest { get; set; }

    public string? ApplicationId { get; set; }

    public string? ApplicationName { get; set; }

    public string? FileName { get; set; }

    public long? DeclaredSize { get; set; }

    public MsnObject? Object { get; set; }

    public byte[]? Preview { get; set; }

    /// <summary>The call's GUID, or the invitation's cookie.</summary>
    public string? CallId { get; set; }

    public long? PeerSessionId { get; set; }

    /// <summary>The MSN session in which it was offered.</summary>
    public string? SessionId { get; set; }

    public FrameReference? OfferedAt { get; set; }

    public FrameReference? AnsweredAt { get; set; }

    public FrameReference? ClosedAt { get; set; }

    public TransferAnswer Answer { get; set; }

    public TransferEnd End { get; set; }

    /// <summary>Who ended it; null when nothing tells.</summary>
    public string? EndedBy { get; set; }

    /// <summary>The word or number that stood for the answer or the end.</summary>
    public string? Reason { get; set; }

    public EvidenceTrail Negotiation { get; }

    /// <summary>The descriptions that the sides of a call sent; null for other kinds.</summary>
    public string? Text { get; set; }

    /// <summary>Pictures and sound that came of it.</summary>
    public List<IMediaFeed> Media { get; } = new();

    public HashSet<AnomalyCode> Anomalies { get; } = new();

    public string? Sender => IsRequest ? Invitee : Inviter;

    public string? Receiver => IsRequest ? Inviter : Invitee;

    /// <summary>Notes an answer; the first word stands.</summary>
    public void SetAnswer(TransferAnswer answer, FrameReference at, string? reason)
    {
        if (Answer == TransferAnswer.None)
        {
            Answer = answer;
            AnsweredAt = at;
            Reason ??= reason;
        }
    }

    /// <summary>Notes an end; the first word stands, but a plain end gives way to one that tells more.</summary>
    public void SetEnd(TransferEnd end, string? by, FrameReference at, string? reason)
    {
        if (End == TransferEnd.None || (End == TransferEnd.Closed && end != TransferEnd.Closed))
        {
            End = end;
            EndedBy = by;
            Reason = reason ?? Reason;
        }

        ClosedAt ??= at;
    }
}

/// <summary>What the invited side said.</summary>
public enum TransferAnswer
{
    None,
    Accepted,
    Declined,

    /// <summary>Its program could not.</summary>
    Failed,
}

/// <summary>How a transfer was ended by word.</summary>
public enum TransferEnd
{
    None,

    /// <summary>Simply ended: in good order when everything had arrived.</summary>
    Closed,
    Cancelled,
    Failed,
}
