using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class MessageStoreTests
{
    [Fact]
    public void Messages_come_back_in_the_order_of_time_and_those_without_one_last()
    {
        using MessageStore store = new();
        Add(store, "b", SampleCase.Start.AddMinutes(1), "one");
        Add(store, "d", null, "one");
        Add(store, "c", SampleCase.Start.AddMinutes(2), "two");
        Add(store, "a", SampleCase.Start, "two");
        Assert.Equal("abcd", string.Concat(store.ReadByTime().Select(message => message.Id)));
        Dictionary<string, int> order = new() { ["two"] = 0, ["one"] = 1 };
        Assert.Equal("acbd", string.Concat(store.ReadByTalk(order).Select(message => message.Id)));
    }

    [Fact]
    public void Texts_wait_outside_memory()
    {
        using MessageStore store = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 4_000; i++)
        {
            Add(store, i.ToString(CultureInfo.InvariantCulture), SampleCase.Start, "one", new string((char)('a' + (i % 26)), 10_000));
        }

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{held / 4_000} bytes held for a message of 20,000");
        Assert.InRange(held, 0, 20_000_000);
        Assert.Equal(4_000, store.ReadByTime().Count(message => message.Text!.Length == 10_000));
    }

    private static void Add(MessageStore store, string id, DateTimeOffset? time, string talk, string text = "") =>
        store.Add(new ReportMessage { Id = id, Ticks = time?.UtcTicks ?? 0, Talk = talk, Text = text }, 0);
}
