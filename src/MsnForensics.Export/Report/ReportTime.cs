using System;
using System.Globalization;

namespace MsnForensics.Export.Report;

/// <summary>How times stand in the page: UTC, and local time beside it when one was asked for.</summary>
internal sealed class ReportTime
{
    private readonly TimeZoneInfo? _zone;

    public ReportTime(TimeZoneInfo? zone) => _zone = zone;

    /// <summary>Such as <c>+01:00</c>.</summary>
    public static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);

    /// <summary>UTC to the millisecond; empty for no time.</summary>
    public static string Utc(DateTimeOffset? time) => time is { } known && known != default
        ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)
        : "";

    /// <summary>UTC to the second, for where a span is told.</summary>
    public static string Seconds(DateTimeOffset? time) => time is { } known && known != default
        ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";

    /// <summary>Local time with its offset; null without a zone or a time.</summary>
    public string? Local(DateTimeOffset? time)
    {
        if (time is not { } known || known == default || OffsetAt(known) is not { } offset)
        {
            return null;
        }

        // At the ends of the calendar there is no such local time.
        long ticks = known.UtcTicks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? null
            : new DateTime(ticks).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " " + Offset(offset);
    }

    /// <summary>Difference of local time from UTC; null without a zone.</summary>
    public TimeSpan? OffsetAt(DateTimeOffset time) => _zone?.GetUtcOffset(time);
}
