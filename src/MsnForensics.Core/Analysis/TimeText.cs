using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace MsnForensics.Analysis;

/// <summary>
/// Moments and spans of time as people type them. No culture and no zone of the computer has a say: months are named in
/// English, the calendar is the Gregorian one, and what names no zone is UTC.
/// </summary>
public static class TimeText
{
    private const int MaximumMonths = 9999 * 12;
    private const DateTimeStyles Styles =
        DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Months = ["yyyy", "yyyy-MM"];
    private static readonly string[] Days =
        ["yyyy-M-d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "ddd, d MMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF", "HHmm", "HHmmss"];
    private static readonly string[] Moments = [.. Months, .. WithTimes(Days)];
    private static readonly string[] Slashed = WithTimes(["M/d/yyyy"]).ToArray();
    private static readonly string[] Clock = [@"h\:m", @"h\:m\:s", @"h\:m\:s\.FFFFFFF"];
    private static readonly string[] Spans = [.. Clock, @"d\.h\:m\:s", @"d\.h\:m\:s\.FFFFFFF"];

    private static readonly Regex Named = new(@"^(now|today|yesterday|tomorrow)(?:[ T]+(\S+))?$", Options);
    private static readonly Regex Distance = new(@"^(?:-\s*(?<size>.+)|(?<size>.+?)\s+ago)$", Options);
    private static readonly Regex Parts = new(@"^(?:\s*(?<count>\d{1,9})\s*(?<unit>[a-z]+))+$", Options);

    private static RegexOptions Options => RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>
    /// Reads ISO 8601 (<c>2008-03-14</c>, <c>2008-03-14T19:25:09.312+01:00</c>, <c>20080314</c>, <c>2008-03</c>), a
    /// named month (<c>14 Mar 2008 19:25</c>), <c>now</c>, <c>today</c> and its neighbours with or without a time of
    /// day, and a distance back (<c>-7d</c>, <c>2h 30m ago</c>, <c>-1y</c>). Of <c>3/4/2008</c> nobody knows which is
    /// the day: it is refused, <c>3/14/2008</c> is not.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="now">What distances and named days are counted from.</param>
    /// <param name="time">In UTC.</param>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        text = text.Trim();
        return DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, Styles, out time)
            || TryParseSlashed(text, out time)
            || TryParseNamed(text, now.ToUniversalTime(), out time)
            || TryParseDistance(text, now.ToUniversalTime(), out time);
    }

    /// <summary>
    /// Reads a span such as <c>00:05:00</c>, <c>-1.12:00:00</c>, <c>90s</c>, <c>-1h30m</c> or <c>0</c>. Another bare
    /// number names no unit and is refused; so are months and years, which differ in length.
    /// </summary>
    public static bool TryParseSpan(string text, out TimeSpan span)
    {
        text = text.Trim();
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        string size = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text[1..] : text;
        span = TimeSpan.Zero;
        bool isSpan = size == "0"
            || TimeSpan.TryParseExact(size, Spans, CultureInfo.InvariantCulture, out span)
            || TrySumParts(size, out span);
        span = isNegative ? -span : span;
        return isSpan;
    }

    private static bool TryParseSlashed(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Slashed, CultureInfo.InvariantCulture, Styles, out time)
        && (time.Day > 12 || time.Day == time.Month);

    private static bool TryParseNamed(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        Match match = Named.Match(text);
        string name = match.Groups[1].Value.ToLowerInvariant();
        bool hasTime = match.Groups[2].Success;
        TimeSpan timeOfDay = TimeSpan.Zero;
        time = now;
        if (!match.Success || (hasTime && (name == "now" || !TryParseTimeOfDay(match.Groups[2].Value, out timeOfDay))))
        {
            return false;
        }

        if (name != "now")
        {
            int days = name == "yesterday" ? -1 : name == "tomorrow" ? 1 : 0;
            time = new DateTimeOffset(now.Date, TimeSpan.Zero).AddDays(days) + timeOfDay;
        }

        return true;
    }

    private static bool TryParseTimeOfDay(string text, out TimeSpan time) =>
        TimeSpan.TryParseExact(text, Clock, CultureInfo.InvariantCulture, out time);

    private static bool TryParseDistance(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        time = now;
        string size = Distance.Match(text).Groups["size"].Value;
        foreach ((int count, string unit) in PartsOf(size))
        {
            int months = MonthsOf(unit);
            TimeSpan span = TimeSpan.Zero;
            if ((months == 0 && !TryScale(count, unit, out span)) || !TryStepBack(ref time, count * (long)months, span))
            {
                return false;
            }
        }

        return Parts.IsMatch(size);
    }

    private static bool TryStepBack(ref DateTimeOffset time, long months, TimeSpan span)
    {
        try
        {
            time = time.AddMonths(-(int)Math.Min(months, MaximumMonths)) - span;
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static bool TrySumParts(string size, out TimeSpan sum)
    {
        sum = TimeSpan.Zero;
        foreach ((int count, string unit) in PartsOf(size))
        {
            if (!TryScale(count, unit, out TimeSpan part))
            {
                return false;
            }

            sum += part;
        }

        return Parts.IsMatch(size);
    }

    private static IEnumerable<(int Count, string Unit)> PartsOf(string size)
    {
        Match match = Parts.Match(size);
        for (int i = 0; i < match.Groups["unit"].Captures.Count; i++)
        {
            int count = int.Parse(match.Groups["count"].Captures[i].Value, CultureInfo.InvariantCulture);
            yield return (count, match.Groups["unit"].Captures[i].Value.ToLowerInvariant());
        }
    }

    /// <summary>A count of units of one length; no more than a thousand years.</summary>
    private static bool TryScale(int count, string unit, out TimeSpan span)
    {
        long ticks = unit switch
        {
            "s" or "sec" or "second" or "seconds" => TimeSpan.TicksPerSecond,
            "m" or "min" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
            "h" or "hour" or "hours" => TimeSpan.TicksPerHour,
            "d" or "day" or "days" => TimeSpan.TicksPerDay,
            "w" or "week" or "weeks" => 7 * TimeSpan.TicksPerDay,
            _ => 0,
        };
        bool isKnown = ticks > 0 && count <= 365_250 * TimeSpan.TicksPerDay / ticks;
        span = isKnown ? new TimeSpan(count * ticks) : TimeSpan.Zero;
        return isKnown;
    }

    private static int MonthsOf(string unit) => unit switch
    {
        "mo" or "month" or "months" => 1,
        "y" or "year" or "years" => 12,
        _ => 0,
    };

    private static IEnumerable<string> WithTimes(IEnumerable<string> days) =>
        from day in days
        from rest in Times.SelectMany(time => new[] { "'T'" + time, " " + time }).SelectMany(Zoned).Prepend("")
        select day + rest;

    private static string[] Zoned(string time) => [time + "K", time + "zzz", time + "'UTC'", time + "'GMT'"];
}
