using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class RecordQueueTests
{
    private const int Patience = 5;

    [Fact]
    public async Task All_records_come_in_order()
    {
        RecordQueue queue = new(8, Patience);
        MsnRecord[] sent = Enumerable.Range(0, 10_000).Select(_ => new MsnAnomaly()).ToArray();
        Task adding = Task.Run(() =>
        {
            Assert.All(sent, record => Assert.True(queue.TryAdd(record)));
            queue.Complete();
        });
        List<MsnRecord> taken = [];
        while (queue.TryTake(out ArraySegment<MsnRecord> records))
        {
            Assert.InRange(records.Count, 0, 8);
            taken.AddRange(records);
        }

        await adding;
        Assert.Equal(sent, taken);
        Assert.False(queue.TryTake(out _));
    }

    [Fact]
    public void A_single_record_does_not_wait_for_others()
    {
        RecordQueue queue = new(1000, Patience);
        Assert.True(queue.TryAdd(new MsnAnomaly()));
        Assert.True(queue.TryTake(out ArraySegment<MsnRecord> records));
        Assert.Equal(1, records.Count);
    }

    [Fact]
    public void Nothing_comes_when_patience_is_over()
    {
        RecordQueue queue = new(8, Patience);
        Assert.True(queue.TryTake(out ArraySegment<MsnRecord> records));
        Assert.Equal(0, records.Count);
    }

    [Fact]
    public async Task No_more_is_held_than_there_is_room()
    {
        RecordQueue queue = new(4, Patience);
        for (int i = 0; i < 4; i++)
        {
            Assert.True(queue.TryAdd(new MsnAnomaly()));
        }

        Task<bool> fifth = Task.Run(() => queue.TryAdd(new MsnAnomaly()));
        Assert.NotSame(fifth, await Task.WhenAny(fifth, Task.Delay(50)));
        Assert.True(queue.TryTake(out ArraySegment<MsnRecord> records));
        Assert.Equal(4, records.Count);
        Assert.True(await fifth);
    }

    [Fact]
    public async Task Who_waits_for_room_is_let_go_when_nobody_takes_any_more()
    {
        RecordQueue queue = new(2, Patience);
        Assert.True(queue.TryAdd(new MsnAnomaly()));
        Assert.True(queue.TryAdd(new MsnAnomaly()));
        Task<bool> third = Task.Run(() => queue.TryAdd(new MsnAnomaly()));
        queue.Close();
        Assert.False(await third);
        Assert.False(queue.TryAdd(new MsnAnomaly()));
    }
}
