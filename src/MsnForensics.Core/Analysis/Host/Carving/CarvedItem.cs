using System;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>What a rule made of a find.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character, from the start of the text the rule was given.</param>
/// <param name="Length">Characters.</param>
/// <param name="Value">What it says.</param>
/// <param name="Meaning">In plain words.</param>
internal sealed record CarvedItem(MsnArtifactKind Kind, int Start, int Length, string Value, string Meaning)
{
    public string? Account { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? Time { get; init; }

    public MsnObjectInfo? Object { get; init; }

    public MsnConfidence Confidence { get; init; } = MsnConfidence.High;

    public MsnCompleteness Completeness { get; init; }
}
