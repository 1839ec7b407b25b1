using System;
using System.Collections.Generic;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class TimelineOrderTests
{
    [Fact]
    public void Time_comes_first_then_file_then_frame()
    {
        MsnTimelineEvent[] expected =
        [
            Event(0, "b", 9), Event(1, "a", 2), Event(1, "a", 10), Event(1, "b", 1),
        ];
        List<MsnTimelineEvent> shuffled = [expected[3], expected[1], expected[0], expected[2]];
        shuffled.Sort(TimelineOrder.Instance);
        Assert.Equal(expected, shuffled);
    }

    [Fact]
    public void The_id_decides_last() =>
        Assert.True(TimelineOrder.Instance.Compare(
            new MsnTimelineEvent { RecordIdSource = () => "a" },
            new MsnTimelineEvent { RecordIdSource = () => "b" }) < 0);

    [Fact]
    public void Nothing_stands_before_something()
    {
        Assert.True(TimelineOrder.Instance.Compare(null, new MsnTimelineEvent()) < 0);
        Assert.Equal(0, TimelineOrder.Instance.Compare(null, null));
    }

    private static MsnTimelineEvent Event(int second, string path, long frame) => new()
    {
        Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(second), SourcePath = path, FrameNumber = frame,
    };
}
