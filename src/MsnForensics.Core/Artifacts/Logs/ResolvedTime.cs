using System;

namespace MsnForensics.Artifacts.Logs;

/// <summary>A time of a log as a moment.</summary>
/// <param name="Utc">Null when the log gives none.</param>
/// <param name="Offset">Of the writer's clock from UTC; null when not known.</param>
/// <param name="IsStated">The log states the moment itself; else a zone was applied.</param>
/// <param name="Ground">How it was found.</param>
public readonly record struct ResolvedTime(DateTimeOffset? Utc, TimeSpan? Offset, bool IsStated, string Ground);
