using System.Linq;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class LocalDateTests
{
    [Theory]
    [InlineData("9/30/2005", DateOrder.MonthDayYear, "2005-09-30")]
    [InlineData("30/09/2005", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("30.09.05", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("2005-9-30", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("30/9/2548", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("٣٠/٠٩/٢٠٠٥", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("26/08/1426", DateOrder.DayMonthYear, "2005-09-30")]
    [InlineData("14 Mar 2008", DateOrder.MonthDayYear, "2008-03-14")]
    [InlineData("Fri Mar 14 2008", DateOrder.DayMonthYear, "2008-03-14")]
    [InlineData("31/02/2005", DateOrder.DayMonthYear, null)]
    [InlineData("hello", DateOrder.DayMonthYear, null)]
    [InlineData("99999999999/1/1", DateOrder.DayMonthYear, null)]
    public void Dates_are_read_in_an_order(string text, DateOrder order, string? expected) => Assert.Equal(
        expected,
        LocalDate.Read(text, order)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("05/05/2005", 1)]
    [InlineData("04/05/2005", 2)]
    [InlineData("30/05/2005", 1)]
    [InlineData("x", 0)]
    public void Orders_that_give_the_same_day_are_one(string text, int count) =>
        Assert.Equal(count, LocalDate.OrdersOf(text).Count);

    [Theory]
    [InlineData("21:05:09", "21:05:09")]
    [InlineData("21.05", "21:05:00")]
    [InlineData("9:05:09 PM", "21:05:09")]
    [InlineData("12:05:09 AM", "00:05:09")]
    [InlineData("12:05:09 p.m.", "12:05:09")]
    [InlineData("下午 09:05:09", "21:05:09")]
    [InlineData("오전 9:05:09", "09:05:09")]
    [InlineData("9:05:09 xy", "09:05:09|21:05:09")]
    [InlineData("25:00", "")]
    [InlineData("", "")]
    public void Clocks_have_12_or_24_hours(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', LocalDate.ReadClock(text).Select(time => time.ToString("c"))));
}
