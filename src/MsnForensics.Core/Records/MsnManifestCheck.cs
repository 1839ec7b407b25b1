namespace MsnForensics;

/// <summary>What became of one file since a manifest was written.</summary>
public sealed record MsnManifestCheck
{
    public MsnManifestStatus Status { get; init; }

    /// <summary>As the manifest names it.</summary>
    public string Path { get; init; } = "";

    /// <summary>Why the status is what it is, in plain words.</summary>
    public string Detail { get; init; } = "";

    public long? ExpectedLength { get; init; }

    public long? ActualLength { get; init; }

    public string? ExpectedSha256 { get; init; }

    public string? ActualSha256 { get; init; }

    /// <summary>Where the file was looked for.</summary>
    public string FullPath { get; init; } = "";

    /// <summary>The file is evidence that was read, not an output.</summary>
    public bool IsInput { get; init; }

    public override string ToString() => Status + " " + Path;
}

/// <summary>How a file compares with a manifest.</summary>
public enum MsnManifestStatus
{
    Unchanged,

    /// <summary>Another length, another hash, or a link where a file was.</summary>
    Changed,
    Missing,

    /// <summary>In a folder that was listed as a whole, and not in the list.</summary>
    Added,

    /// <summary>There, but cannot be read.</summary>
    Unreadable,

    /// <summary>The manifest holds pseudonyms in place of path and hash.</summary>
    Redacted,
}
