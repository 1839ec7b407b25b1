using System;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class WideTextTests
{
    [Fact]
    public void A_run_is_taken_from_end_to_end()
    {
        byte[] bytes = [1, 2, 0, 0, .. Encoding.Unicode.GetBytes("hello"), 0, 0];
        WideText text = WideText.Around(bytes, 8);
        Assert.Equal("hello", Encoding.ASCII.GetString(text.Narrow));
        Assert.Equal(4, text.Start);
        Assert.True(text.HasStart);
        Assert.False(text.IsOpen || text.IsCut || text.IsBigEndian);
    }

    [Fact]
    public void The_other_byte_order_has_its_zeros_in_front()
    {
        byte[] bytes = [1, 0, .. Encoding.BigEndianUnicode.GetBytes("hello"), 3];
        WideText text = WideText.Around(bytes, 7);
        Assert.Equal("hello", Encoding.ASCII.GetString(text.Narrow));
        Assert.Equal(3, text.Start);
        Assert.True(text.IsBigEndian);
    }

    [Fact]
    public void A_run_that_reaches_the_end_may_go_on()
    {
        byte[] bytes = Encoding.Unicode.GetBytes("hello");
        Assert.True(WideText.Around(bytes, 0).IsOpen);
        Assert.True(WideText.Around(bytes.AsSpan(0, 9), 0).IsOpen);
        Assert.False(WideText.Around([.. bytes, 0, 0], 0).IsOpen);
    }

    [Fact]
    public void A_single_character_is_a_run()
    {
        WideText text = WideText.Around([9, 9, (byte)'x', 9, 9], 2);
        Assert.Equal("x", Encoding.ASCII.GetString(text.Narrow));
    }

    [Fact]
    public void Long_runs_are_cut()
    {
        byte[] bytes = Encoding.Unicode.GetBytes(new string('x', 20_000));
        WideText text = WideText.Around(bytes, 10_000);
        Assert.True(text.IsCut);
        Assert.False(text.HasStart || text.IsOpen);
        Assert.Equal(10_000 - TextWindow.LookBack, text.Start);
        Assert.Equal((10 * 1024 / 2) + 1, text.Narrow.Length);
        Assert.True(text.Narrow.All(value => value == (byte)'x'));
    }
}
