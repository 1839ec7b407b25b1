namespace MsnForensics;

/// <summary>What a triage did.</summary>
public sealed record MsnTriage
{
    /// <summary>The case folder.</summary>
    public string Destination { get; init; } = "";

    /// <summary>0: all evidence was read; 1: some could not be read whole; 2: nothing could be read.</summary>
    public int ExitCode { get; init; }

    public int EvidenceCount { get; init; }

    /// <summary>Evidence read in this run.</summary>
    public int ReadCount { get; init; }

    /// <summary>Evidence whose records an earlier run had left.</summary>
    public int ResumedCount { get; init; }

    public int FailedCount { get; init; }

    public long RecordCount { get; init; }

    public long MessageCount { get; init; }

    public long AnomalyCount { get; init; }

    /// <summary>Extracted files.</summary>
    public long FileCount { get; init; }

    public bool IsRedacted { get; init; }

    /// <summary>Paths of what was written, from the case folder.</summary>
    public MsnList<string> Outputs { get; init; } = MsnList<string>.Empty;

    public string ManifestPath { get; init; } = "";

    /// <summary>To be noted where nobody can change it.</summary>
    public string ManifestSha256 { get; init; } = "";

    public MsnList<MsnTriageItem> Items { get; init; } = MsnList<MsnTriageItem>.Empty;
}

/// <summary>What became of one piece of evidence.</summary>
/// <param name="Path">File or folder.</param>
/// <param name="Kind">What it is by its content.</param>
/// <param name="State">What became of it.</param>
/// <param name="RecordCount">Records made of it in this run, also before it failed.</param>
/// <param name="Error">Why it could not be read to its end; null when it could.</param>
public sealed record MsnTriageItem(
    string Path, MsnEvidenceKind Kind, MsnTriageState State, long RecordCount, string? Error)
{
    public override string ToString() => State + " " + Kind + " " + Path;
}

/// <summary>What a file or folder is, by its content.</summary>
public enum MsnEvidenceKind
{
    /// <summary>A capture, or the debug log of a client.</summary>
    Capture,

    /// <summary>A chat history that a client kept.</summary>
    History,

    /// <summary>A folder or another file of a computer, looked through for traces.</summary>
    Host,
}

/// <summary>What became of evidence in a triage.</summary>
public enum MsnTriageState
{
    Read,

    /// <summary>An earlier run had read it.</summary>
    Resumed,

    /// <summary>It could not be read to its end; what came before was kept.</summary>
    Failed,
}
