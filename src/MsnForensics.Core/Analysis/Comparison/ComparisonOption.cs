using System;

namespace MsnForensics.Analysis.Comparison;

/// <summary>How two sides of a conversation are compared.</summary>
public sealed record ComparisonOption
{
    /// <summary>Times that, set right by the clock offset, differ by no more are the same (10 s: a log is written when
    /// the window shows the message).</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By how much the clock of the difference runs ahead; null to find it out.</summary>
    public TimeSpan? ClockOffset { get; init; }
}
