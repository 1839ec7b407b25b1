using System;

namespace MsnForensics;

/// <summary>One line of a timeline: when, what kind, who, and a sentence.</summary>
public sealed class MsnTimelineEvent : MsnSessionRecord
{
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>What the time means, such as <c>Message Sent</c>.</summary>
    public string TimestampDescription { get; init; } = "";

    /// <summary>Such as <c>message</c>, <c>typing</c>, <c>signin</c>, <c>join</c>.</summary>
    public string EventType { get; init; } = "";

    public string? Account { get; init; }

    public string? Peer { get; init; }

    public string Message { get; init; } = "";

    public string SourcePath { get; init; } = "";

    public long FrameNumber { get; init; }
}
