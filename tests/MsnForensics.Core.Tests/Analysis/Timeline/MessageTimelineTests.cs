using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class MessageTimelineTests
{
    private static readonly DateTimeOffset Captured = new(2008, 2, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Written = new(2008, 2, 17, 20, 11, 3, TimeSpan.Zero);

    [Fact]
    public void A_message_that_waited_was_written_earlier()
    {
        MsnTimelineEvent[] events = Build(new MsnMessage
        {
            Timestamp = Captured,
            WrittenAt = Written,
            Kind = MsnMessageKind.Offline,
            From = "bob@example.org",
            To = new MsnList<string>(["alice@example.org"]),
            Direction = MsnDirection.Received,
        });
        Assert.Equal(
            new[] { ("oim_written", "Offline Message Written"), ("oim", "Offline Message Received") },
            events.Select(item => (item.EventType, item.TimestampDescription)));
        Assert.Equal(new[] { Written, Captured }, events.Select(item => item.Timestamp));
        Assert.Equal(
            new[] { MsnTimestampSource.Content, MsnTimestampSource.Capture }, events.Select(item => item.TimestampSource));
        Assert.All(events, item => Assert.Equal("alice@example.org", item.Peer));
        Assert.Equal(2, events.Select(item => item.RecordId).Distinct().Count());
    }

    [Fact]
    public void Others_have_one_event() =>
        Assert.Equal("Page Sent", Build(new MsnMessage { Kind = MsnMessageKind.Page, Direction = MsnDirection.Sent })
            .Single().TimestampDescription);

    private static MsnTimelineEvent[] Build(MsnMessage message) =>
        [.. new TimelineBuilder(new TimelineOption()).Build(message)];
}
