using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class DirectionBufferTests
{
    [Fact]
    public void Empty_buffer_starts_at_the_first_offset()
    {
        DirectionBuffer buffer = new();
        buffer.Append(1000, "abc"u8, FrameOf(1));
        Assert.Equal(1000, buffer.Offset);
        Assert.Equal(1003, buffer.End);
        buffer.Consume(3);
        buffer.Append(5000, "de"u8, FrameOf(2));
        Assert.Equal(5000, buffer.Offset);
        Assert.Equal("de"u8.ToArray(), buffer.Span.ToArray());
        Assert.Equal(new long[] { 2 }, NumbersOf(buffer.Locate(5000, 2)));
    }

    [Fact]
    public void Bytes_that_do_not_adjoin_are_refused()
    {
        DirectionBuffer buffer = new();
        buffer.Append(0, "abc"u8, FrameOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Append(4, "d"u8, FrameOf(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.AppendHole(2, 1, FrameOf(2)));
    }

    [Fact]
    public void Range_names_the_frames_that_brought_it()
    {
        DirectionBuffer buffer = new();
        buffer.Append(0, "abc"u8, FrameOf(1));
        buffer.Append(3, "def"u8, FrameOf(2));
        buffer.Append(6, "ghi"u8, FrameOf(2));
        buffer.Append(9, "jkl"u8, FrameOf(3));
        Assert.Equal(new long[] { 1 }, NumbersOf(buffer.Locate(0, 3)));
        Assert.Equal(new long[] { 1, 2 }, NumbersOf(buffer.Locate(2, 2)));
        Assert.Equal(new long[] { 2 }, NumbersOf(buffer.Locate(3, 6)));
        Assert.Equal(new long[] { 1, 2, 3 }, NumbersOf(buffer.Locate(0, 12)));
        Assert.Null(buffer.Locate(0, 12).Holes);
    }

    [Fact]
    public void Holes_are_zero_bytes_cut_to_the_range()
    {
        DirectionBuffer buffer = new();
        buffer.Append(0, "abcdefgh"u8, FrameOf(1));
        buffer.Consume(6);
        buffer.AppendHole(8, 4, FrameOf(2));
        buffer.Append(12, "xyz"u8, FrameOf(3));
        Assert.Equal("gh\0\0\0\0xyz"u8.ToArray(), buffer.Span.ToArray());
        ByteRange range = buffer.Locate(6, 9);
        Assert.Equal(new[] { new KeyValuePair<long, int>(8, 4) }, range.Holes);
        Assert.Equal(new long[] { 1, 3 }, NumbersOf(range));
        Assert.Equal(new[] { new KeyValuePair<long, int>(9, 2) }, buffer.Locate(9, 2).Holes);
    }

    [Fact]
    public void Hole_is_zero_where_old_bytes_stood()
    {
        DirectionBuffer buffer = new();
        buffer.Append(0, Enumerable.Repeat((byte)'x', 900).ToArray(), FrameOf(1));
        buffer.Consume(900);
        buffer.Append(900, "ab"u8, FrameOf(2));
        buffer.AppendHole(902, 800, FrameOf(3));
        Assert.All(buffer.Span.Slice(2).ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Latest_frame_is_the_one_with_the_latest_time()
    {
        DirectionBuffer buffer = new();
        buffer.Append(0, "abc"u8, FrameOf(7));
        buffer.Append(3, "def"u8, FrameOf(4));
        Assert.Equal(7, buffer.Locate(0, 6).Latest.Number);
        Assert.Equal(4, buffer.Locate(3, 3).Latest.Number);
    }

    [Fact]
    public void Any_order_of_adding_and_consuming_keeps_bytes_and_frames()
    {
        Gen.Int[-300, 300].Array[1, 300].Sample(steps =>
        {
            DirectionBuffer buffer = new();
            List<(byte Value, long Frame)> model = new();
            long offset = 0;
            long frame = 0;
            foreach (int step in steps)
            {
                if (step > 0)
                {
                    frame++;
                    byte[] data = Enumerable.Range(0, step).Select(i => (byte)(frame + i)).ToArray();
                    buffer.Append(offset + model.Count, data, FrameOf(frame));
                    model.AddRange(data.Select(value => (value, frame)));
                }
                else
                {
                    int count = Math.Min(-step, model.Count);
                    buffer.Consume(count);
                    model.RemoveRange(0, count);
                    offset += count;
                }

                if (!Matches(buffer, offset, model))
                {
                    return false;
                }
            }

            return true;
        });
    }

    private static bool Matches(DirectionBuffer buffer, long offset, List<(byte Value, long Frame)> model)
    {
        if (buffer.Count != model.Count || !buffer.Span.SequenceEqual(model.Select(item => item.Value).ToArray()))
        {
            return false;
        }

        int from = model.Count / 3;
        int length = model.Count / 2;
        IEnumerable<long> frames = model.Skip(from).Take(length).Select(item => item.Frame).Distinct();
        return length == 0 || NumbersOf(buffer.Locate(offset + from, length)).SequenceEqual(frames);
    }

    private static FrameReference FrameOf(long number) => new(0, number, number * 1000);

    private static IEnumerable<long> NumbersOf(ByteRange range) => range.Frames.Numbers();
}
