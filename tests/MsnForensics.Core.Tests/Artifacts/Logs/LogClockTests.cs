using System;
using System.Globalization;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class LogClockTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.CreateCustomTimeZone("+01:00", TimeSpan.FromHours(1), "b", "b");

    [Theory]
    [InlineData("14/03/2008", "21:05:09", 60)]
    [InlineData("3/14/2008", "12:05:09 PM", -480)]
    [InlineData("15/03/2008", "01:50:09", 345)]
    [InlineData("14/03/2551", "21:05:09", 60)]
    [InlineData("14/03/1999", "21:05:09", null)]
    public void The_local_time_beside_UTC_tells_the_zone(string date, string clock, int? minutes)
    {
        LogTime time = LogTime.FromLocal(date, clock, "x") with { Utc = Utc(20, 5, 9) };
        Assert.Equal(minutes, (int?)new LogClock(null, null).Resolve(time).Offset?.TotalMinutes);
    }

    [Fact]
    public void Two_readings_are_settled_by_the_entry_before()
    {
        LogClock clock = new(null, null);
        LogTime ambiguous = LogTime.FromLocal("04/04/2008", "9:05:09 xy", "x") with
        {
            Utc = new DateTimeOffset(2008, 4, 4, 14, 5, 9, TimeSpan.Zero),
        };
        Assert.Null(clock.Resolve(ambiguous).Offset);
        clock.Resolve(LogTime.FromLocal("04/04/2008", "09:05", "x") with
        {
            Utc = new DateTimeOffset(2008, 4, 4, 14, 5, 0, TimeSpan.Zero),
        });
        Assert.Equal(TimeSpan.FromHours(-5), clock.Resolve(ambiguous).Offset);
    }

    [Fact]
    public void Local_time_is_read_in_the_zone_given()
    {
        ResolvedTime time = new LogClock(null, Berlin).Resolve(LogTime.FromLocal("14/03/2008", "21:05:09", "Date"));
        Assert.Equal(Utc(20, 5, 9), time.Utc);
        Assert.False(time.IsStated);
        Assert.Equal("Date, order certain, zone +01:00", time.Ground);
    }

    [Fact]
    public void Without_zone_UTC_is_assumed_and_said()
    {
        ResolvedTime time = new LogClock(null, null).Resolve(LogTime.FromLocal("04/03/2008", "21:05:09", "Date"));
        Assert.Equal(new DateTimeOffset(2008, 3, 4, 21, 5, 9, TimeSpan.Zero), time.Utc);
        Assert.Equal("Date, order of day and month assumed, zone unknown, UTC assumed", time.Ground);
    }

    [Fact]
    public void A_day_beyond_the_twelfth_tells_the_order_of_all()
    {
        LogClock clock = new(null, null);
        clock.Learn("3/14/2008");
        ResolvedTime time = clock.Resolve(LogTime.FromLocal("04/03/2008", "21:05:09", "Date"));
        Assert.Equal(new DateTimeOffset(2008, 4, 3, 21, 5, 9, TimeSpan.Zero), time.Utc);
        Assert.Contains("order learnt", time.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void A_culture_tells_the_order()
    {
        CultureInfo american = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        american.DateTimeFormat.ShortDatePattern = "M/d/yyyy";
        ResolvedTime time = new LogClock(american, null).Resolve(LogTime.FromLocal("04/03/2008", "21:05", "Date"));
        Assert.Equal(4, time.Utc!.Value.Month);
        Assert.Contains("order given", time.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_date_has_no_time() =>
        Assert.Null(new LogClock(null, null).Resolve(LogTime.FromLocal("soon", "x", "Date")).Utc);

    private static DateTimeOffset Utc(int hour, int minute, int second) => new(2008, 3, 14, hour, minute, second, TimeSpan.Zero);
}
