namespace MsnForensics.Capture;

/// <summary>Why compressed data gave out before its end.</summary>
/// <param name="IsCut">True when the data merely stops.</param>
/// <param name="Detail">Which data, and what is wrong with it.</param>
internal sealed record Damage(bool IsCut, string Detail);
