using System;

namespace MsnForensics;

/// <summary>A trace that a client left on a computer: a value of the registry, a file, a fragment in raw
/// bytes.</summary>
public sealed class MsnArtifact : MsnSessionRecord
{
    /// <summary>UTC time that the trace itself has: last write of a registry key, modification of a file.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    public MsnArtifactKind Kind { get; init; }

    /// <summary>Account the trace belongs to, lower case; null when nothing tells.</summary>
    public string? Account { get; init; }

    /// <summary>What stands there: a value, an address, the name of a file.</summary>
    public string? Value { get; init; }

    /// <summary>File as it was named or found.</summary>
    public string Path { get; init; } = "";

    /// <summary>Of the trace in the file; -1 for the file as a whole.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>What the trace shows, in plain words.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Name of the value or item, such as <c>MessageLogPath</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Registry key from the root of its hive.</summary>
    public string? KeyPath { get; init; }

    /// <summary>How <see cref="Account"/> is known: <c>Creator</c>, <c>Name</c>, <c>Registry</c>,
    /// <c>CandidateHash</c>, <c>DomainHash</c>, <c>Content</c>.</summary>
    public string? AccountGround { get; init; }

    /// <summary>What <see cref="MsnRecord.Timestamp"/> means, such as <c>Key Last Written</c>.</summary>
    public string TimestampDescription { get; init; } = "";

    /// <summary>Size of the file, or of the fragment, in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>SHA-1 of the file in lower-case hexadecimal, where MSN objects can name it.</summary>
    public string? Sha1 { get; init; }

    /// <summary>What the content is by its first bytes, such as <c>image/png</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The MSN object that the trace is, or whose content the file is.</summary>
    public MsnObjectInfo? Object { get; init; }

    /// <summary>UTC creation time of the file.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Found in a free part of the registry or in raw bytes.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>How sure it is that this is what it seems.</summary>
    public MsnConfidence Confidence { get; init; }

    public MsnCompleteness Completeness { get; init; }
}
