using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Timeline;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class TimelineSorterTests
{
    private static readonly Gen<MsnTimelineEvent> AnyEvent =
        from second in Gen.Int[0, 3]
        from path in AnyOf.Items(["", "a.pcap", "b.pcap", "\uD800", "a\0"])
        from frame in Gen.Long[-1, 2]
        from offset in Gen.Long[-1, 1]
        from type in AnyOf.Items(["message", "typing"])
        from id in Gen.String[0, 3]
        from text in Gen.String[0, 40]
        select new MsnTimelineEvent
        {
            Timestamp = second == 0 ? default : DateTimeOffset.UnixEpoch.AddSeconds(second),
            SourcePath = path,
            FrameNumber = frame,
            EventType = type,
            Message = text,
            RecordIdSource = () => id,
            Evidence = new MsnEvidence { Path = path, StreamOffset = offset },
        };

    [Fact]
    public void The_order_is_that_of_a_sort_in_memory() => AnyEvent.List[0, 60].Sample(events =>
    {
        using TimelineSorter sorter = Take(events, 200, out _);
        MsnTimelineEvent[] sorted = [.. sorter.Sort()];
        Assert.Equal(events.Count, sorted.Length);
        for (int i = 1; i < sorted.Length; i++)
        {
            Assert.True(TimelineOrder.Instance.Compare(sorted[i - 1], sorted[i]) <= 0);
        }
    });

    [Fact]
    public void Neither_the_order_of_arrival_nor_the_runs_change_the_result() => Gen.Select(
        AnyEvent.List[0, 60], Gen.Int[1, 3000], Gen.Int).Sample((events, runLength, seed) =>
    {
        using TimelineSorter whole = Take(events, int.MaxValue, out MemorySpool unused);
        MsnTimelineEvent[] shuffled = [.. events];
        new Random(seed).Shuffle(shuffled);
        using TimelineSorter parted = Take(shuffled, runLength, out _);
        Assert.Equal(whole.Sort().Select(Encode), parted.Sort().Select(Encode));
        Assert.Equal(0, unused.CreatedCount);
    });

    [Fact]
    public void So_many_runs_that_they_are_merged_in_levels_stay_in_order()
    {
        MsnTimelineEvent[] events =
            [.. Enumerable.Range(0, 5000).Select(i => Event((i * 7919) % 5000, new string('x', i % 50)))];
        using TimelineSorter sorter = Take(events, 1, out MemorySpool spool);
        Assert.Equal(5000, sorter.RunCount);
        Assert.InRange(spool.OpenCount, 1, 200);
        Assert.Equal(
            Enumerable.Range(0, 5000).Select(i => DateTimeOffset.UnixEpoch.AddSeconds(i)),
            sorter.Sort().Select(item => item.Timestamp));
    }

    [Fact]
    public void It_can_be_read_twice_and_given_up_half_way()
    {
        using TimelineSorter sorter = Take([Event(3, "c"), Event(1, "a"), Event(2, "b")], 1, out _);
        Assert.Equal("a", sorter.Sort().First().Message);
        Assert.Equal(["a", "b", "c"], sorter.Sort().Select(item => item.Message));
        Assert.Equal(["a", "b", "c"], sorter.Sort().Select(item => item.Message));
        Assert.Equal(3, sorter.Count);
    }

    [Fact]
    public void An_event_longer_than_every_buffer_survives()
    {
        string text = new('\u20AC', 1_000_000);
        using TimelineSorter sorter = Take([Event(2, "b"), Event(1, text)], 1000, out _);
        Assert.Equal([text, "b"], sorter.Sort().Select(item => item.Message));
    }

    [Fact]
    public void No_run_stays_behind()
    {
        using (TimelineSorter sorter = Take([Event(2, "b"), Event(1, "a")], 1, out MemorySpool spool))
        {
            Assert.Equal(2, spool.OpenCount);
            sorter.Dispose();
            Assert.Equal(0, spool.OpenCount);
        }
    }

    [Fact]
    public void A_spool_without_room_is_an_error_and_leaves_nothing()
    {
        FullSpool spool = new();
        using TimelineSorter sorter = new(spool, 1);
        Assert.Throws<IOException>(() => sorter.Add(Event(1, "a")));
        sorter.Dispose();
        Assert.True(spool.IsDisposed);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Take([], 10, out _).Sort());

    private static TimelineSorter Take(IEnumerable<MsnTimelineEvent> events, int runLength, out MemorySpool spool)
    {
        spool = new MemorySpool();
        TimelineSorter sorter = new(spool, runLength);
        foreach (MsnTimelineEvent item in events)
        {
            sorter.Add(item);
        }

        return sorter;
    }

    private static MsnTimelineEvent Event(int second, string text) => new()
    {
        Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(second), Message = text,
    };

    private static string Encode(MsnTimelineEvent item)
    {
        EventBuffer buffer = new();
        EventCodec.Write(item, buffer);
        return Convert.ToHexString(buffer.Slice(0, buffer.Length));
    }

    private sealed class MemorySpool : ITimelineSpool
    {
        public int CreatedCount { get; private set; }

        public int OpenCount { get; private set; }

        public Stream Create()
        {
            CreatedCount++;
            OpenCount++;
            return new Counted(this);
        }

        private sealed class Counted(MemorySpool spool) : MemoryStream
        {
            private bool _isClosed;

            protected override void Dispose(bool disposing)
            {
                spool.OpenCount -= _isClosed ? 0 : 1;
                _isClosed = true;
                base.Dispose(disposing);
            }
        }
    }

    private sealed class FullSpool : ITimelineSpool
    {
        public bool IsDisposed { get; private set; }

        public Stream Create() => new Full(this);

        private sealed class Full(FullSpool spool) : MemoryStream
        {
            public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No room.");

            protected override void Dispose(bool disposing)
            {
                spool.IsDisposed = true;
                base.Dispose(disposing);
            }
        }
    }
}
