using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class L2tCsvTimelineWriterTests
{
    [Fact]
    public void Each_line_has_seventeen_columns()
    {
        string[] lines = Lines(SampleEvents.Event("a, \"b\",\r\nc"), new MsnTimelineEvent());
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal(17, line.Split(',').Length));
        Assert.Contains("a  \"b\"  c", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Date_and_time_have_the_form_of_the_format()
    {
        string[] values = Lines(SampleEvents.Event("x"))[1].Split(',');
        Assert.Equal(["03/14/2008", "20:05:09", "UTC", "...."], values.Take(4));
        Assert.Equal("alice@example.com", values[7]);
        Assert.Contains("time: 2008-03-14T20:05:09.312000Z", values[16], StringComparison.Ordinal);
        Assert.Contains("frame_numbers: 118 120; peer: bob@example.com", values[16], StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_text_is_cut_between_characters()
    {
        string[] values = Lines(SampleEvents.Event(string.Concat(Enumerable.Repeat("\U0001F600", 60))))[1].Split(',');
        Assert.InRange(values[9].Length, 70, 80);
        Assert.DoesNotContain('\uFFFD', values[9]);
    }

    private static string[] Lines(params MsnTimelineEvent[] events) => SampleEvents
        .Write(TimelineFormat.L2tCsv, false, events).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
