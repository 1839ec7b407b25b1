using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>A width for the bars of a drawing over time: each time falls into one numbered bar.</summary>
internal sealed class ActivityUnit
{
    private readonly Func<DateTime, long> _number;
    private readonly Func<long, DateTime> _start;
    private readonly string _format;

    private ActivityUnit(string name, Func<DateTime, long> number, Func<long, DateTime> start, string format)
    {
        Name = name;
        _number = number;
        _start = start;
        _format = format;
    }

    public string Name { get; }

    private static IReadOnlyList<ActivityUnit> All { get; } =
    [
        Fixed("minute", TimeSpan.FromMinutes(1), "yyyy-MM-dd HH:mm"),
        Fixed("5 minutes", TimeSpan.FromMinutes(5), "yyyy-MM-dd HH:mm"),
        Fixed("15 minutes", TimeSpan.FromMinutes(15), "yyyy-MM-dd HH:mm"),
        Fixed("hour", TimeSpan.FromHours(1), "yyyy-MM-dd HH:mm"),
        Fixed("6 hours", TimeSpan.FromHours(6), "yyyy-MM-dd HH:mm"),
        Fixed("day", TimeSpan.FromDays(1), "yyyy-MM-dd"),
        Fixed("week", TimeSpan.FromDays(7), "yyyy-MM-dd"),
        new("month", time => Months(time), number => FromMonths(number), "yyyy-MM"),
        new("quarter", time => Months(time) / 3, number => FromMonths(number * 3), "yyyy-MM"),
        new("year", time => time.Year - 1, number => FromMonths(number * 12), "yyyy"),
        new("decade", time => (time.Year - 1) / 10, number => FromMonths(number * 120), "yyyy"),
        new("century", time => (time.Year - 1) / 100, number => FromMonths(number * 1200), "yyyy"),
    ];

    /// <summary>The finest unit with no more bars than wanted between two times.</summary>
    public static ActivityUnit For(DateTimeOffset first, DateTimeOffset last, int maximumCount) =>
        All.FirstOrDefault(unit => unit.NumberOf(last) - unit.NumberOf(first) < maximumCount) ?? All[All.Count - 1];

    public long NumberOf(DateTimeOffset time) => _number(time.UtcDateTime);

    /// <summary>The start of a bar, as far as it means something.</summary>
    public string LabelOf(long number) => _start(number).ToString(_format, CultureInfo.InvariantCulture);

    // Day 0 of the calendar was a Monday: weeks begin on Mondays.
    private static ActivityUnit Fixed(string name, TimeSpan width, string format) =>
        new(name, time => time.Ticks / width.Ticks, number => new DateTime(number * width.Ticks), format);

    private static long Months(DateTime time) => ((time.Year - 1) * 12L) + time.Month - 1;

    private static DateTime FromMonths(long months) => new((int)(months / 12) + 1, (int)(months % 12) + 1, 1);
}
