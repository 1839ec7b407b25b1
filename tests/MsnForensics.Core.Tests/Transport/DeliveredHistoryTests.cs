using System;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class DeliveredHistoryTests
{
    [Fact]
    public void A_copy_is_kept_until_the_ring_comes_round()
    {
        DeliveredHistory history = new();
        long position = history.Add("first"u8);
        for (int count = 0; count < 63; count++)
        {
            history.Add(new byte[65_536]);
        }

        Assert.True(history.TryGet(position, 5, out ReadOnlySpan<byte> copy));
        Assert.True(copy.SequenceEqual("first"u8));
        history.Add(new byte[65_536]);
        history.Add(new byte[65_536]);
        Assert.False(history.TryGet(position, 5, out _));
    }

    [Fact]
    public void More_than_the_ring_holds_is_not_kept()
    {
        DeliveredHistory history = new();
        Assert.False(history.TryGet(history.Add(new byte[5 * 1024 * 1024]), 5, out _));
    }
}
