namespace MsnForensics.Analysis;

/// <summary>Which records a timeline shows besides messages, sessions and anomalies.</summary>
public sealed record TimelineOption
{
    /// <summary>One event per protocol command.</summary>
    public bool IncludeCommand { get; init; }

    /// <summary>Two events per TCP connection, its start and its end.</summary>
    public bool IncludeStream { get; init; }
}
