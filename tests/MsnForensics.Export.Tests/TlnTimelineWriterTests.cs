using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class TlnTimelineWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a|b\r\nc\0d\u001B")]
    public void Nothing_breaks_the_fields(string message)
    {
        string[] lines = Lines(SampleEvents.Event(message));
        Assert.Equal("Time|Source|Host|User|Description", lines[0]);
        Assert.Equal(4, lines[1].Count(character => character == '|'));
        Assert.Equal("", lines[2]);
    }

    [Fact]
    public void A_line_has_its_five_fields() => Assert.Equal(
        "1205525109|IM||alice@example.com|2008-03-14T20:05:09.312000Z; Message Sent; "
        + "[MSN] alice@example.com -> bob@example.com: a b",
        Lines(SampleEvents.Event("a;b"))[1]);

    [Fact]
    public void Events_without_a_time_are_left_out_and_counted()
    {
        MsnTimelineEvent old = new() { Timestamp = DateTimeOffset.FromUnixTimeSeconds(-5) };
        Assert.Equal(
            2, SampleEvents.CountLeftOut(TimelineFormat.Tln, new MsnTimelineEvent(), SampleEvents.Event("x"), old));
    }

    private static string[] Lines(MsnTimelineEvent item) =>
        SampleEvents.Write(TimelineFormat.Tln, false, [item]).Split('\n');
}
