using System;
using System.Globalization;
using System.Text.Json;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class TimesketchTimelineWriterTests
{
    [Fact]
    public void The_three_fields_that_the_import_needs_are_there()
    {
        using JsonDocument json = Parse(SampleEvents.Event("are you there?"));
        Assert.Equal(
            "[MSN] alice@example.com -> bob@example.com: are you there?", json.RootElement.GetProperty("message").GetString());
        Assert.Equal("Message Sent", json.RootElement.GetProperty("timestamp_desc").GetString());
        string time = json.RootElement.GetProperty("datetime").GetString()!;
        Assert.EndsWith("+00:00", time, StringComparison.Ordinal);
        Assert.Equal(SampleEvents.Time, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        Assert.Equal("msn:message", json.RootElement.GetProperty("data_type").GetString());
        Assert.Equal("frame.number in {118, 120}", json.RootElement.GetProperty("display_filter").GetString());
    }

    [Fact]
    public void A_text_too_long_for_it_is_cut_and_marked()
    {
        using JsonDocument json = Parse(SampleEvents.Event(new string('\u20AC', 20_000)));
        string message = json.RootElement.GetProperty("message").GetString()!;
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(message), 30_000, 32_766);
        Assert.True(json.RootElement.GetProperty("message_truncated").GetBoolean());
    }

    [Fact]
    public void Fields_that_it_keeps_for_itself_are_not_used()
    {
        using JsonDocument json = Parse(SampleEvents.Event("x"));
        foreach (JsonProperty property in json.RootElement.EnumerateObject())
        {
            Assert.False(property.Name.StartsWith('_'), property.Name);
        }

        Assert.False(json.RootElement.TryGetProperty("timestamp", out _));
    }

    [Fact]
    public void An_event_without_a_time_is_left_out_and_counted()
    {
        Assert.Equal("", SampleEvents.Write(TimelineFormat.Timesketch, false, [new MsnTimelineEvent()]));
        Assert.Equal(1, SampleEvents.CountLeftOut(TimelineFormat.Timesketch, new MsnTimelineEvent()));
    }

    private static JsonDocument Parse(MsnTimelineEvent item) =>
        JsonDocument.Parse(SampleEvents.Write(TimelineFormat.Timesketch, false, [item]));
}
