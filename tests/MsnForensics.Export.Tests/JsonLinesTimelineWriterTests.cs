using System;
using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class JsonLinesTimelineWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("two\r\nlines \"quoted\" \\ \0 \u001B")]
    [InlineData("γειά 😀 \u2028 \u202Eabc")]
    public void Message_survives_the_way_there_and_back(string message)
    {
        string line = Text(SampleEvents.Event(message));
        using JsonDocument json = JsonDocument.Parse(line);
        Assert.Equal(message, json.RootElement.GetProperty("Message").GetString());
    }

    [Fact]
    public void Each_event_is_one_line_that_ends_in_a_line_feed()
    {
        string text = Text(SampleEvents.Event("a\nb"), SampleEvents.Event("c"));
        Assert.Equal(2, text.Count(character => character == '\n'));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Lists_are_arrays()
    {
        using JsonDocument json = JsonDocument.Parse(Text(SampleEvents.Event("x")));
        Assert.Equal(120, json.RootElement.GetProperty("FrameNumbers")[1].GetInt64());
        Assert.Equal("a;b", json.RootElement.GetProperty("Anomalies")[1].GetString());
    }

    [Fact]
    public void Absent_values_are_left_out()
    {
        using JsonDocument json = JsonDocument.Parse(Text(new MsnTimelineEvent()));
        string[] names = json.RootElement.EnumerateObject().Select(property => property.Name).ToArray();
        Assert.DoesNotContain("Timestamp", names);
        Assert.DoesNotContain("Account", names);
        Assert.DoesNotContain("StreamId", names);
        Assert.DoesNotContain("Anomalies", names);
    }

    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        using JsonDocument json = JsonDocument.Parse(Text(SampleEvents.Event("a\uDE00b")));
        Assert.Equal("a\uFFFDb", json.RootElement.GetProperty("Message").GetString());
    }

    private static string Text(params MsnTimelineEvent[] events) =>
        SampleEvents.Write(TimelineFormat.JsonLines, false, events);
}
