using System;

namespace MsnForensics.Artifacts.Logs;

/// <summary>A time as a log states it: as UTC, with its offset, or as the local text that still needs a zone.</summary>
/// <param name="Utc">The moment, when the log states it exactly.</param>
/// <param name="Offset">Difference of the writer's local time from UTC, when the log states it.</param>
/// <param name="Date">Local date as written.</param>
/// <param name="Clock">Local time of day as written.</param>
/// <param name="Ground">Which part of the log the time was read from.</param>
public readonly record struct LogTime(
    DateTimeOffset? Utc, TimeSpan? Offset, string? Date, string? Clock, string Ground)
{
    public static LogTime None => new(null, null, null, null, "");

    /// <summary>A moment in UTC.</summary>
    public static LogTime FromUtc(DateTimeOffset utc, string ground) =>
        new(utc.ToUniversalTime(), null, null, null, ground);

    /// <summary>A moment with the offset that the log states.</summary>
    public static LogTime FromOffset(DateTimeOffset time, string ground) =>
        new(time.ToUniversalTime(), time.Offset, null, null, ground);

    /// <summary>Local time without a zone.</summary>
    public static LogTime FromLocal(string? date, string? clock, string ground) =>
        new(null, null, date, clock, ground);
}
