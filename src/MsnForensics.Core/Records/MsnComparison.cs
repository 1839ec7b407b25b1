using System;

namespace MsnForensics;

/// <summary>One message of a conversation that two sources tell: a capture and a log, or the logs of both
/// ends.</summary>
public sealed class MsnComparison : MsnSessionRecord
{
    /// <summary>UTC time of the reference, or of the difference set right by the clock offset.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    public MsnComparisonStatus Status { get; init; }

    public string? From { get; init; }

    /// <summary>Text of the reference; of the difference where there is no reference.</summary>
    public string? Text { get; init; }

    /// <summary>Text of the difference where it is another.</summary>
    public string? OtherText { get; init; }

    /// <summary>What the status means, in plain words.</summary>
    public string Meaning { get; init; } = "";

    public MsnConfidence Confidence { get; init; }

    /// <summary>What the status and its confidence rest on.</summary>
    public string Ground { get; init; } = "";

    /// <summary>Time of the difference less that of the reference, and less the clock offset.</summary>
    public TimeSpan? TimeDifference { get; init; }

    /// <summary>By how much the clock of the difference runs ahead of that of the reference.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary><see cref="MsnRecord.RecordId"/> of the message as the first source tells it.</summary>
    public string? ReferenceId => ReferenceObject?.RecordId;

    /// <summary><see cref="MsnRecord.RecordId"/> of the message as the second source tells it.</summary>
    public string? DifferenceId => DifferenceObject?.RecordId;

    /// <summary>Where the first source has it.</summary>
    public MsnEvidence? ReferenceEvidence => ReferenceObject?.Evidence;

    /// <summary>Where the second source has it.</summary>
    public MsnEvidence? DifferenceEvidence => DifferenceObject?.Evidence;

    /// <summary>See <see cref="GetReferenceObject"/>.</summary>
    internal MsnMessage? ReferenceObject { get; init; }

    /// <summary>See <see cref="GetDifferenceObject"/>.</summary>
    internal MsnMessage? DifferenceObject { get; init; }

    /// <summary>The message as the first source tells it; in PowerShell also the property
    /// <c>ReferenceObject</c>.</summary>
    public MsnMessage? GetReferenceObject() => ReferenceObject;

    /// <summary>The message as the second source tells it; in PowerShell also the property
    /// <c>DifferenceObject</c>.</summary>
    public MsnMessage? GetDifferenceObject() => DifferenceObject;
}

/// <summary>Where a message stands.</summary>
public enum MsnComparisonStatus
{
    /// <summary>In both, with the same text.</summary>
    Both,

    /// <summary>In both, at the same time and from the same sender, with another text.</summary>
    Differs,

    /// <summary>In the reference alone.</summary>
    OnlyReference,

    /// <summary>In the difference alone.</summary>
    OnlyDifference,
}
