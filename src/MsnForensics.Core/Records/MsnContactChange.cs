using System;
using System.Globalization;

namespace MsnForensics;

/// <summary>One change of a contact's place in lists and groups.</summary>
public sealed record MsnContactChange
{
    /// <summary>When it was asked for; when it was told, where the request is not in the capture.</summary>
    public DateTimeOffset Timestamp { get; init; }

    public MsnContactAction Action { get; init; }

    /// <summary>The list meant; none for changes of groups.</summary>
    public MsnContactLists List { get; init; }

    /// <summary>Name of the group meant, or its id.</summary>
    public string? Group { get; init; }

    public MsnContactActor By { get; init; }

    public MsnContactOutcome Outcome { get; init; }

    /// <summary>The change counts for the lists: it was confirmed, or the capture ends before an answer could
    /// come.</summary>
    public bool IsApplied { get; init; }

    /// <summary>Why the client asked, or why the server refused, in the protocol's words.</summary>
    public string? Detail { get; init; }

    /// <summary>The frame that shows the change.</summary>
    public long FrameNumber { get; init; }

    /// <summary>The session; null for a web service.</summary>
    public string? SessionId { get; init; }

    /// <summary>The bytes that show the change, as <see cref="MsnEvidence.Ranges"/>.</summary>
    public MsnList<string> Ranges => Evidence.Ranges;

    /// <summary>See <see cref="GetEvidence"/>.</summary>
    internal MsnEvidence Evidence { get; init; } = new();

    /// <summary>The bytes that show the change; in PowerShell also the property <c>Evidence</c>.</summary>
    public MsnEvidence GetEvidence() => Evidence;

    public override string ToString()
    {
        string time = Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        string target = List == MsnContactLists.None ? Group ?? "" : List.ToString();
        string outcome = Outcome == MsnContactOutcome.Done ? "" : ", " + Outcome;
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1} {2} by {3}{4}, frame {5}",
            time,
            Action,
            target,
            By,
            outcome,
            FrameNumber);
    }
}

/// <summary>What is done with a contact.</summary>
public enum MsnContactAction
{
    /// <summary>Put on a list.</summary>
    Added,

    /// <summary>Taken off a list.</summary>
    Removed,

    /// <summary>Put into a group.</summary>
    AddedToGroup,

    /// <summary>Taken out of a group.</summary>
    RemovedFromGroup,

    /// <summary>A later whole list does not have the contact any more: it was taken off before that time,
    /// unseen.</summary>
    Missing,
}

/// <summary>Who makes a change.</summary>
public enum MsnContactActor
{
    /// <summary>The owner's client, sometimes of its own accord.</summary>
    Owner,

    /// <summary>The other person.</summary>
    Contact,

    /// <summary>The server tells; it may pass on what the owner did elsewhere.</summary>
    Server,

    Unknown,
}

/// <summary>What became of a change.</summary>
public enum MsnContactOutcome
{
    /// <summary>The server confirmed it, or told it of its own accord.</summary>
    Done,

    /// <summary>The capture holds no answer.</summary>
    Unanswered,

    /// <summary>The server refused it; the lists are as before.</summary>
    Refused,
}
