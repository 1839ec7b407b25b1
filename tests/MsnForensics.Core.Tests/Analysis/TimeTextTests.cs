using System;
using System.Globalization;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class TimeTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 14, 25, 9, TimeSpan.Zero);

    [Theory]
    [InlineData("2008-03-14", "2008-03-14T00:00:00.0000000")]
    [InlineData("2008-3-4", "2008-03-04T00:00:00.0000000")]
    [InlineData("20080314", "2008-03-14T00:00:00.0000000")]
    [InlineData("2008-03", "2008-03-01T00:00:00.0000000")]
    [InlineData("2008", "2008-01-01T00:00:00.0000000")]
    [InlineData(" 2008-03-14 19:25 ", "2008-03-14T19:25:00.0000000")]
    [InlineData("2008-03-14T19:25:09.3124567", "2008-03-14T19:25:09.3124567")]
    [InlineData("2008-03-14T19:25:09Z", "2008-03-14T19:25:09.0000000")]
    [InlineData("2008-03-14 19:25:09 UTC", "2008-03-14T19:25:09.0000000")]
    [InlineData("2008-03-14 19:25+01:00", "2008-03-14T18:25:00.0000000")]
    [InlineData("2008-03-14T19:25:09.5-0330", "2008-03-14T22:55:09.5000000")]
    [InlineData("20080314T192509Z", "2008-03-14T19:25:09.0000000")]
    [InlineData("Fri, 14 Mar 2008 19:25:09 GMT", "2008-03-14T19:25:09.0000000")]
    [InlineData("14 march 2008", "2008-03-14T00:00:00.0000000")]
    [InlineData("Mar 14 2008 19:25", "2008-03-14T19:25:00.0000000")]
    [InlineData("3/14/2008 19:25:09", "2008-03-14T19:25:09.0000000")]
    [InlineData("03/03/2008", "2008-03-03T00:00:00.0000000")]
    public void A_date_means_the_same_everywhere(string text, string expected) => AssertTime(expected, text);

    [Theory]
    [InlineData("now", "2026-03-31T14:25:09.0000000")]
    [InlineData("Today", "2026-03-31T00:00:00.0000000")]
    [InlineData("yesterday", "2026-03-30T00:00:00.0000000")]
    [InlineData("yesterday 18:30", "2026-03-30T18:30:00.0000000")]
    [InlineData("tomorrow", "2026-04-01T00:00:00.0000000")]
    [InlineData("-7d", "2026-03-24T14:25:09.0000000")]
    [InlineData("-90s", "2026-03-31T14:23:39.0000000")]
    [InlineData("-1d12h", "2026-03-30T02:25:09.0000000")]
    [InlineData("2h ago", "2026-03-31T12:25:09.0000000")]
    [InlineData("2 hours 5 minutes ago", "2026-03-31T12:20:09.0000000")]
    [InlineData("-2w", "2026-03-17T14:25:09.0000000")]
    [InlineData("-1mo", "2026-02-28T14:25:09.0000000")]
    [InlineData("-18y", "2008-03-31T14:25:09.0000000")]
    [InlineData("-0d", "2026-03-31T14:25:09.0000000")]
    public void A_distance_is_counted_from_now(string text, string expected) => AssertTime(expected, text);

    [Theory]
    [InlineData("")]
    [InlineData("3/4/2008")]
    [InlineData("14.03.2008")]
    [InlineData("14/03/2008")]
    [InlineData("19:25")]
    [InlineData("10.5")]
    [InlineData("7d")]
    [InlineData("-7")]
    [InlineData("-7x")]
    [InlineData("- ago")]
    [InlineData("ago")]
    [InlineData("now 12:00")]
    [InlineData("today 24:00")]
    [InlineData("2008-02-30")]
    [InlineData("2008-03-14 25:00")]
    [InlineData("-999999999w")]
    [InlineData("-3000y")]
    [InlineData("-2026y")]
    [InlineData("-999999999y")]
    [InlineData("14 Mart 2008")]
    [InlineData("١٤/٠٣/٢٠٠٨")]
    public void What_could_mean_two_things_or_nothing_is_refused(string text) =>
        Assert.False(TimeText.TryParse(text, Now, out _));

    [Fact]
    public void Now_may_have_another_zone() => Assert.True(
        TimeText.TryParse("today", new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.FromHours(2)), out DateTimeOffset time)
        && time == new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("00:05:00", "00:05:00")]
    [InlineData("-00:05", "-00:05:00")]
    [InlineData("+1:00:00.5", "01:00:00.5000000")]
    [InlineData("1.12:00:00", "1.12:00:00")]
    [InlineData("90s", "00:01:30")]
    [InlineData("-1h30m", "-01:30:00")]
    [InlineData("2 days", "2.00:00:00")]
    [InlineData("0", "00:00:00")]
    public void A_span_has_units(string text, string expected)
    {
        Assert.True(TimeText.TryParseSpan(text, out TimeSpan span));
        Assert.Equal(expected, span.ToString("c", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("1,5")]
    [InlineData("25:00")]
    [InlineData("1mo")]
    [InlineData("--5m")]
    [InlineData("999999999w")]
    public void A_span_without_a_sure_length_is_refused(string text) =>
        Assert.False(TimeText.TryParseSpan(text, out _));

    private static void AssertTime(string expected, string text)
    {
        Assert.True(TimeText.TryParse(text, Now, out DateTimeOffset time));
        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.Equal(expected, time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
    }
}
