using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class IndicatorTimelineTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    private static readonly MsnIndicator Look = new()
    {
        Timestamp = Start,
        LastTime = Start.AddHours(2),
        Kind = MsnIndicatorKind.HostName,
        Value = "messenger.hotmail.com",
        Place = MsnIndicatorPlace.DnsQuestion,
        Confidence = MsnConfidence.High,
        SourceEndpoint = "192.0.2.5:1050",
        DestinationEndpoint = "192.0.2.1:53",
        Evidence = new MsnEvidence { FrameNumbers = new MsnList<long>([7]) },
    };

    [Fact]
    public void One_find_is_one_event()
    {
        MsnTimelineEvent made = Build(Look).Single();
        Assert.Equal("Indicator Found", made.TimestampDescription);
        Assert.Equal("indicator", made.EventType);
        Assert.Equal(
            "HostName messenger.hotmail.com (DnsQuestion, High): 192.0.2.5:1050 to 192.0.2.1:53", made.Message);
        Assert.Equal(7, made.FrameNumber);
        Assert.Null(made.Account);
    }

    [Fact]
    public void Several_finds_tell_when_the_last_one_was()
    {
        MsnIndicator several = new()
        {
            Timestamp = Look.Timestamp,
            LastTime = Look.LastTime,
            Kind = MsnIndicatorKind.Account,
            Value = "bob@example.org",
            Count = 3,
        };
        MsnTimelineEvent[] made = Build(several);
        Assert.Equal([Start, Start.AddHours(2)], made.Select(item => item.Timestamp));
        Assert.Equal("Indicator Last Found", made[1].TimestampDescription);
        Assert.EndsWith(", 3 times", made[1].Message, StringComparison.Ordinal);
        Assert.All(made, item => Assert.Equal("bob@example.org", item.Account));
    }

    private static MsnTimelineEvent[] Build(MsnIndicator indicator) =>
        [.. new TimelineBuilder(new TimelineOption()).Build(indicator)];
}
