namespace MsnForensics.Analysis.Indicators;

/// <summary>One find in a piece of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What was found, a secret masked.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">How surely it tells of MSN.</param>
/// <param name="Ground">What the confidence rests on.</param>
internal sealed record IndicatorFinding(
    MsnIndicatorKind Kind, string Value, MsnIndicatorPlace Place, MsnConfidence Confidence, string Ground)
{
    /// <summary>Where it begins in the text.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>What it is for, or what stands beside it.</summary>
    public string? Detail { get; init; }

    public string? HostRole { get; init; }

    public string Encoding { get; init; } = "ascii";

    /// <summary>The whole value of what <see cref="Value"/> masks.</summary>
    public string? Secret { get; init; }
}
