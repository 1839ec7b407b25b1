using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>How many messages people wrote when.</summary>
internal sealed class ActivityTable
{
    private readonly Dictionary<long, long> _minutes = new();
    private readonly long[] _hoursOfWeek = new long[7 * 24];
    private readonly ReportTime _time;

    public ActivityTable(ReportTime time) => _time = time;

    /// <summary>Messages by day of the week, Monday first, and hour: 168 numbers. In local time where a zone was
    /// given.</summary>
    public IReadOnlyList<long> HoursOfWeek => _hoursOfWeek;

    /// <summary>Minutes with messages, ascending.</summary>
    public IReadOnlyList<KeyValuePair<DateTimeOffset, long>> Minutes => _minutes
        .OrderBy(minute => minute.Key)
        .Select(minute => new KeyValuePair<DateTimeOffset, long>(
            new DateTimeOffset(minute.Key * TimeSpan.TicksPerMinute, TimeSpan.Zero), minute.Value))
        .ToArray();

    public void Add(DateTimeOffset time)
    {
        long minute = time.UtcTicks / TimeSpan.TicksPerMinute;
        _minutes[minute] = _minutes.TryGetValue(minute, out long count) ? count + 1 : 1;

        // Day 0 of the calendar was a Monday.
        long hour = (time.UtcTicks + (_time.OffsetAt(time)?.Ticks ?? 0)) / TimeSpan.TicksPerHour;
        _hoursOfWeek[((hour % 168) + 168) % 168]++;
    }
}
