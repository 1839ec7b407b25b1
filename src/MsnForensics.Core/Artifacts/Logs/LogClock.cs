using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Turns the times of one log into moments. A stated UTC time wins, and the local date beside it then tells the
/// computer's time zone at that moment; without one the local date is read in the zone that was given, UTC for want
/// of better, and the answer says so (reference: section 4.4).
/// </summary>
public sealed class LogClock
{
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(14);
    private static readonly TimeSpan ZoneStep = TimeSpan.FromMinutes(15);

    private readonly TimeZoneInfo? _zone;
    private readonly bool _isOrderGiven;
    private readonly List<DateOrder> _orders = new()
    {
        DateOrder.DayMonthYear, DateOrder.MonthDayYear, DateOrder.YearMonthDay,
    };

    private TimeSpan? _lastOffset;
    private string? _lastDate;
    private List<DateTime> _lastDays = new();

    /// <param name="culture">Tells the order of day, month and year; null when nobody knows.</param>
    /// <param name="zone">Of the computer that wrote the log; null when nobody knows.</param>
    public LogClock(CultureInfo? culture, TimeZoneInfo? zone)
    {
        _zone = zone;
        _isOrderGiven = culture is not null;
        if (culture is not null)
        {
            _orders = new List<DateOrder> { OrderOf(culture.DateTimeFormat.ShortDatePattern) };
        }
    }

    /// <summary>Takes note of a date of the log: a 13th or later tells the order of all others.</summary>
    public void Learn(string? date)
    {
        if (_orders.Count > 1
            && date is not null
            && date != _lastDate
            && LocalDate.OrdersOf(date) is { Count: > 0 } fitting)
        {
            List<DateOrder> left = _orders.Where(fitting.Contains).ToList();
            if (left.Count > 0)
            {
                _orders.Clear();
                _orders.AddRange(left);
                _lastDate = null;
            }
        }
    }

    /// <summary>The moment of a time, the local offset when it is known, and how both were found.</summary>
    public ResolvedTime Resolve(LogTime time)
    {
        if (time.Utc is { } utc)
        {
            TimeSpan? offset = time.Offset ?? OffsetBeside(utc, time);
            return new ResolvedTime(utc, offset, true, time.Ground);
        }

        if (time.Date is null || Candidates(time.Date, time.Clock).FirstOrDefault() is not { Year: > 1 } local)
        {
            return new ResolvedTime(null, null, false, "none");
        }

        string order = _isOrderGiven ? "order given" : _orders.Count == 1 ? "order learnt from the log"
            : LocalDate.OrdersOf(time.Date).Count < 2 ? "order certain" : "order of day and month assumed";
        string zone = _zone is null ? "zone unknown, UTC assumed" : "zone " + _zone.Id;
        TimeSpan difference = OffsetAt(local);
        return new ResolvedTime(
            new DateTimeOffset(local, difference).ToUniversalTime(),
            _zone is null ? null : difference,
            false,
            time.Ground + ", " + order + ", " + zone);
    }

    // A time that the zone skips in spring has no moment; the offset before the jump is as good as the other.
    private TimeSpan OffsetAt(DateTime local) => _zone?.GetUtcOffset(local) ?? TimeSpan.Zero;

    private TimeSpan? OffsetBeside(DateTimeOffset utc, LogTime time)
    {
        if (time.Date is null)
        {
            return null;
        }

        // Most entries are of the same day as the one before, and the zone changes twice a year.
        if (_lastOffset is { } same && time.Clock is not null && Days(time.Date).Count == 1)
        {
            foreach (TimeSpan clock in LocalDate.ReadClock(time.Clock))
            {
                if ((_lastDays[0] + clock - same - utc.UtcDateTime).Duration() < TimeSpan.FromMinutes(1))
                {
                    return same;
                }
            }
        }

        List<TimeSpan> offsets = Candidates(time.Date, time.Clock)
            .Select(local => local - utc.UtcDateTime)
            .Where(difference => difference.Duration() <= FarthestZone)
            .Select(difference => TimeSpan.FromTicks(
                (long)Math.Round((double)difference.Ticks / ZoneStep.Ticks) * ZoneStep.Ticks))
            .Distinct()
            .ToList();
        if (offsets.Count == 1)
        {
            _lastOffset = offsets[0];
            return _lastOffset;
        }

        return _lastOffset is { } last && offsets.Contains(last) ? last : null;
    }

    private IEnumerable<DateTime> Candidates(string date, string? clock)
    {
        IReadOnlyList<TimeSpan> times = clock is null ? new[] { TimeSpan.Zero } : LocalDate.ReadClock(clock);
        return
            from day in Days(date)
            from time in times
            select day + time;
    }

    private List<DateTime> Days(string date)
    {
        if (date != _lastDate)
        {
            _lastDate = date;
            _lastDays = _orders.Select(order => LocalDate.Read(date, order)).OfType<DateTime>().Distinct().ToList();
        }

        return _lastDays;
    }

    private static DateOrder OrderOf(string pattern)
    {
        int year = pattern.IndexOf('y');
        int month = pattern.IndexOf('M');
        int day = pattern.IndexOf('d');
        return year < month && year < day ? DateOrder.YearMonthDay
            : month < day ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
    }
}
