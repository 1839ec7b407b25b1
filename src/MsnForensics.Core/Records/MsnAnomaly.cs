using System;
using MsnForensics.Diagnostics;

namespace MsnForensics;

/// <summary>Something odd about the evidence, told as data.</summary>
public sealed class MsnAnomaly : MsnSessionRecord
{
    public override DateTimeOffset Timestamp { get; init; }

    public string Code { get; init; } = "";

    public AnomalySeverity Severity { get; init; }

    public string Detail { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>1-based frame, or 0 when no single frame is meant.</summary>
    public long FrameNumber { get; init; }
}
