using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class EcsTimelineWriterTests
{
    [Fact]
    public void Fields_are_nested_and_in_their_sets()
    {
        JsonElement root = Parse(SampleEvents.Event("are you there?"));
        Assert.Equal("2008-03-14T20:05:09.312000Z", root.GetProperty("@timestamp").GetString());
        Assert.Equal("8.17.0", root.GetProperty("ecs").GetProperty("version").GetString());
        JsonElement item = root.GetProperty("event");
        Assert.Equal(("event", "message-sent", "msn.message"), (
            item.GetProperty("kind").GetString(),
            item.GetProperty("action").GetString(),
            item.GetProperty("dataset").GetString()));
        Assert.Equal("network", Assert.Single(item.GetProperty("category").EnumerateArray()).GetString());
        Assert.Equal("msnp", root.GetProperty("network").GetProperty("protocol").GetString());
        Assert.Equal("alice@example.com", root.GetProperty("source").GetProperty("user").GetProperty("email").GetString());
        Assert.Equal(
            ["alice@example.com", "bob@example.com"],
            root.GetProperty("related").GetProperty("user").EnumerateArray().Select(user => user.GetString()));
        Assert.Equal("are you there?", root.GetProperty("msn").GetProperty("body").GetString());
        Assert.Equal(120, root.GetProperty("msn").GetProperty("evidence").GetProperty("frame_numbers")[1].GetInt64());
        Assert.DoesNotContain(root.EnumerateObject(), property => property.Name.Contains('.'));
    }

    [Theory]
    [InlineData("signin", "authentication", "start", "success")]
    [InlineData("signin_failed", "authentication", "error", "failure")]
    [InlineData("session_end", "session", "end", null)]
    [InlineData("transfer", "network", "protocol", null)]
    [InlineData("anomaly", "network", "error", null)]
    [InlineData("contact_add", "network", "user", null)]
    public void Events_have_the_category_of_their_kind(string type, string category, string first, string? outcome)
    {
        JsonElement item = Parse(new MsnTimelineEvent { Timestamp = SampleEvents.Time, EventType = type })
            .GetProperty("event");
        Assert.Equal(category, item.GetProperty("category")[0].GetString());
        Assert.Equal(first, item.GetProperty("type")[0].GetString());
        Assert.Equal(outcome, item.TryGetProperty("outcome", out JsonElement value) ? value.GetString() : null);
    }

    [Fact]
    public void An_event_without_a_time_is_left_out_and_counted() =>
        Assert.Equal(1, SampleEvents.CountLeftOut(TimelineFormat.Ecs, new MsnTimelineEvent()));

    private static JsonElement Parse(MsnTimelineEvent item) =>
        JsonDocument.Parse(SampleEvents.Write(TimelineFormat.Ecs, false, [item])).RootElement;
}
