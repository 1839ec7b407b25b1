using System;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class WireTimeTests
{
    [Theory]
    [InlineData("1062764229", "2003-09-05T12:17:09.0000000+00:00")]
    [InlineData("915148800", "1999-01-01T00:00:00.0000000+00:00")]
    [InlineData("915148799", null)]
    [InlineData("1", null)]
    [InlineData("4102444800", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("-1062764229", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Seconds_since_1970(string? text, string? expected) =>
        Assert.Equal(expected, Print(WireTime.FromUnixSeconds(text)));

    [Theory]
    [InlineData("2007-04-22T21:22:38Z", "2007-04-22T21:22:38.0000000+00:00")]
    [InlineData("2009-09-15T13:23:21.0346467Z", "2009-09-15T13:23:21.0346467+00:00")]
    [InlineData("2009-09-15T13:23:21.03-07:00", "2009-09-15T20:23:21.0300000+00:00")]
    [InlineData(" 2009-09-15T13:23:21 ", "2009-09-15T13:23:21.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00.0000000-08:00", null)]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("15.09.2009", null)]
    [InlineData("2009-13-15T13:23:21Z", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Xml_times(string? text, string? expected) => Assert.Equal(expected, Print(WireTime.FromXml(text)));

    private static string? Print(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
