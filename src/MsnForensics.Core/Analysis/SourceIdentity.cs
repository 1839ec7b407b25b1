using System;
using System.Runtime.ExceptionServices;

namespace MsnForensics.Analysis;

/// <summary>A capture file of the run.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Sha256">Lower-case hexadecimal, when hashing was asked for.</param>
/// <param name="Length">File size in bytes; null for a pipe.</param>
public sealed record SourceIdentity(string Path, string? Sha256, long? Length)
{
    /// <summary>Why the file could not be hashed although that was asked for.</summary>
    internal Exception? HashFailure { get; init; }

    /// <summary>The failure to hash, to be thrown when all records of the file have been given.</summary>
    internal ExceptionDispatchInfo? CaptureHashFailure() =>
        HashFailure is null ? null : ExceptionDispatchInfo.Capture(HashFailure);
}
