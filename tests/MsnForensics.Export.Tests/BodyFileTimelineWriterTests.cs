using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class BodyFileTimelineWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a|b\r\nc\0d\u001B")]
    public void Nothing_breaks_the_fields(string message)
    {
        string body = Write(SampleEvents.Event(message));
        Assert.Equal(10, body.Count(character => character == '|'));
        Assert.Equal(1, body.Count(character => character == '\n'));
        Assert.DoesNotContain('\0', body);
    }

    [Fact]
    public void A_line_is_as_mactime_reads_it() => Assert.Equal(
        "0|[MSN Message Sent] [MSN] alice@example.com -> bob@example.com: a%7Cb 5%25\\x0ac"
        + "|0|----------|0|0|9|0|1205525109|0|0\n",
        Write(SampleEvents.Event("a|b 5%\nc")));

    [Fact]
    public void Events_without_a_time_are_left_out_and_counted()
    {
        MsnTimelineEvent old = new() { Timestamp = DateTimeOffset.FromUnixTimeSeconds(-5) };
        Assert.Equal(
            2, SampleEvents.CountLeftOut(TimelineFormat.BodyFile, new MsnTimelineEvent(), SampleEvents.Event("x"), old));
    }

    private static string Write(MsnTimelineEvent item) => SampleEvents.Write(TimelineFormat.BodyFile, false, [item]);
}
