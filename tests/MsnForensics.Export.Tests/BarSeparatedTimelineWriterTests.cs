using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

/// <summary>The body file and TLN, which have no way to quote a bar.</summary>
public sealed class BarSeparatedTimelineWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a|b\r\nc\0d\u001B")]
    public void Nothing_breaks_the_fields(string message)
    {
        string body = SampleEvents.Write(TimelineFormat.BodyFile, false, [SampleEvents.Event(message)]);
        Assert.Equal(10, body.Count(character => character == '|'));
        Assert.Equal(1, body.Count(character => character == '\n'));
        string[] tln = SampleEvents.Write(TimelineFormat.Tln, false, [SampleEvents.Event(message)]).Split('\n');
        Assert.Equal("Time|Source|Host|User|Description", tln[0]);
        Assert.Equal(4, tln[1].Count(character => character == '|'));
        Assert.Equal("", tln[2]);
        Assert.DoesNotContain('\0', body);
    }

    [Fact]
    public void A_body_line_is_as_mactime_reads_it() => Assert.Equal(
        "0|[MSN Message Sent] [MSN] alice@example.com -> bob@example.com: a%7Cb%0Ac|0|----------|0|0|9|0|1205525109|0|0\n",
        SampleEvents.Write(TimelineFormat.BodyFile, false, [SampleEvents.Event("a|b\nc")]));

    [Fact]
    public void A_TLN_line_has_its_five_fields() => Assert.Equal(
        "1205525109|IM||alice@example.com|2008-03-14T20:05:09.312000Z; Message Sent; "
        + "[MSN] alice@example.com -> bob@example.com: a b",
        SampleEvents.Write(TimelineFormat.Tln, false, [SampleEvents.Event("a;b")]).Split('\n')[1]);

    [Theory]
    [InlineData(TimelineFormat.BodyFile)]
    [InlineData(TimelineFormat.Tln)]
    public void Events_without_a_time_are_left_out_and_counted(TimelineFormat format)
    {
        MsnTimelineEvent old = new() { Timestamp = DateTimeOffset.FromUnixTimeSeconds(-5) };
        Assert.Equal(2, SampleEvents.CountLeftOut(format, new MsnTimelineEvent(), SampleEvents.Event("x"), old));
    }
}
