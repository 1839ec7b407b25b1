using System;

namespace MsnForensics.Analysis.Host;

/// <summary>What a reader says about an artifact, before the file adds its part.</summary>
internal sealed record ArtifactDraft(MsnArtifactKind Kind, string Meaning)
{
    public string? Account { get; init; }

    public string? AccountGround { get; init; }

    public string? Value { get; init; }

    public string? Name { get; init; }

    public string? KeyPath { get; init; }

    public long Offset { get; init; } = -1;

    public DateTimeOffset? Time { get; init; }

    public string TimeMeaning { get; init; } = "File Modified";

    public DateTimeOffset? CreatedAt { get; init; }

    public long? Size { get; init; }

    public string? Sha1 { get; init; }

    public string? Format { get; init; }

    public MsnObjectInfo? Object { get; init; }

    public bool IsDeleted { get; init; }

    public MsnConfidence Confidence { get; init; } = MsnConfidence.High;

    public MsnCompleteness Completeness { get; init; }
}
