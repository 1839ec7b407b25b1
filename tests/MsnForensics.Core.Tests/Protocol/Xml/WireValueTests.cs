using MsnForensics.Protocol.Xml;

namespace MsnForensics.Core.Tests.Protocol.Xml;

public sealed class WireValueTests
{
    [Theory]
    [InlineData("2008-03-14T05:11:20Z", "2008-03-14T05:11:20.0000000+00:00")]
    [InlineData("2008-03-14T05:11:20.1230000-07:00", "2008-03-14T12:11:20.1230000+00:00")]
    [InlineData(" 2008-03-14T05:11:20 ", "2008-03-14T05:11:20.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("0001-01-01T00:00:00.0000000-08:00", null)]
    [InlineData("0001-01-01T00:00:00+08:00", null)]
    [InlineData("10:00", null)]
    [InlineData("2008-03-14", null)]
    [InlineData("2008-13-14T05:11:20Z", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Times_are_utc_and_the_year_one_is_never(string? text, string? expected) =>
        Assert.Equal(expected, WireValue.Time(text)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("true", true)]
    [InlineData(" False ", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData(null, null)]
    public void Booleans_have_two_spellings(string? text, bool? expected) =>
        Assert.Equal(expected, WireValue.Boolean(text));

    [Theory]
    [InlineData("32", 32)]
    [InlineData(" 1 ", 1)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void Numbers_fit_or_are_none(string text, int? expected) => Assert.Equal(expected, WireValue.Number(text));
}
