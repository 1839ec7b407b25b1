using System;

namespace MsnForensics;

/// <summary>One message of a conversation that two sources tell: a capture and a log, or the logs of both
/// ends.</summary>
public sealed class MsnComparison : MsnRecord
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

    /// <summary>The message as the first source tells it.</summary>
    public MsnMessage? ReferenceObject { get; init; }

    /// <summary>The message as the second source tells it.</summary>
    public MsnMessage? DifferenceObject { get; init; }
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
