using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class ZeekTimelineWriterTests
{
    [Fact]
    public void Header_and_lines_have_as_many_columns()
    {
        string[] lines = Lines(SampleEvents.Event("a\tb\nc"), new MsnTimelineEvent());
        string fields = lines.Single(line => line.StartsWith("#fields", StringComparison.Ordinal));
        string types = lines.Single(line => line.StartsWith("#types", StringComparison.Ordinal));
        int count = fields.Split('\t').Length - 1;
        Assert.Equal(count, types.Split('\t').Length - 1);
        Assert.All(lines.Where(line => line[0] != '#'), line => Assert.Equal(count, line.Split('\t').Length));
        Assert.Equal(2, lines.Count(line => line[0] != '#'));
        Assert.Equal("#separator \\x09", lines[0]);
        Assert.Contains("#open\t2008-03-14-20-05-09", lines);
    }

    [Theory]
    [InlineData("a\tb\\c\n", "a\\x09b\\x5cc\\x0a")]
    [InlineData("-", "\\x2d")]
    [InlineData("(empty)", "\\x28empty)")]
    [InlineData("#close", "\\x23close")]
    [InlineData("a-b #c", "a-b #c")]
    [InlineData("", "(empty)")]
    [InlineData("\u03B3\u03B5\u03B9\u03AC", "\u03B3\u03B5\u03B9\u03AC")]
    public void What_would_be_taken_for_something_else_is_escaped(string message, string expected) =>
        Assert.Equal(expected, Values(SampleEvents.Event(message))[5]);

    [Fact]
    public void Values_have_the_form_of_their_types()
    {
        string[] values = Values(SampleEvents.Event("x"));
        Assert.Equal("1205525109.312000", values[0]);
        Assert.Equal("bob@example.com", values[4]);
        Assert.Equal("118,120", values[9]);
        Assert.Equal("TcpGap,a;b", values[12]);
        values = Values(new MsnTimelineEvent());
        Assert.Equal(("-", "-", "(empty)", "-"), (values[0], values[3], values[4], values[8]));
    }

    [Fact]
    public void Without_events_there_is_a_log_without_lines() =>
        Assert.All(Lines(), line => Assert.StartsWith("#", line, StringComparison.Ordinal));

    private static string[] Values(MsnTimelineEvent item) => Lines(item).Single(line => line[0] != '#').Split('\t');

    private static string[] Lines(params MsnTimelineEvent[] events) => SampleEvents
        .Write(TimelineFormat.Zeek, false, events).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
