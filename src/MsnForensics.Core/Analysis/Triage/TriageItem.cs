namespace MsnForensics.Analysis.Triage;

/// <summary>A piece of evidence that is read in one go.</summary>
/// <param name="Path">Full path of the file or folder.</param>
/// <param name="Kind">What it is by its content.</param>
/// <param name="Length">Bytes of it, or of all files of the folder.</param>
/// <param name="Sha256">Hash of the file; null for a folder, and for what cannot be read to its end.</param>
/// <param name="Key">The same for the same path, bytes and options alone.</param>
public sealed record TriageItem(string Path, MsnEvidenceKind Kind, long Length, string? Sha256, string Key)
{
    /// <summary>Every file of it has a hash: what is read of it belongs to its key, and is good for a later
    /// run.</summary>
    public bool IsHashed { get; init; } = true;
}
