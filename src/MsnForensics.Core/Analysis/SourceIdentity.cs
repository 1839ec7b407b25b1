namespace MsnForensics.Analysis;

/// <summary>A capture file of the run.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Sha256">Lower-case hexadecimal, when hashing was asked for.</param>
/// <param name="Length">File size in bytes; null for a pipe.</param>
public sealed record SourceIdentity(string Path, string? Sha256, long? Length);
