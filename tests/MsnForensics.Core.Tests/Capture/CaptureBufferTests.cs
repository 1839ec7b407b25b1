using System;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureBufferTests
{
    private static readonly byte[] Bytes = Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 31)).ToArray();

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(300_000)]
    [InlineData(2_500_000)]
    public void Windows_of_any_length_show_the_bytes_of_the_stream(int length)
    {
        using CaptureBuffer buffer = new(new MemoryStream(Bytes), null, 0);
        int position = 0;
        while (position < Bytes.Length)
        {
            int count = Math.Min(length * 7 % 1_300_001, Bytes.Length - position);
            Assert.True(buffer.TryEnsure(count));
            Assert.True(buffer.Available.Slice(0, count).SequenceEqual(Bytes.AsSpan(position, count)));
            Assert.Equal(position, buffer.Offset);
            buffer.Advance(count);
            position += count;
        }

        Assert.False(buffer.TryEnsure(1));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(61_000)]
    [InlineData(300_000)]
    [InlineData(2_500_000)]
    public void A_frame_stays_what_it_was_until_the_next_one(int length)
    {
        byte[] large = Enumerable.Range(0, 9_000_001).Select(i => (byte)((i * 31) ^ (i >> 10))).ToArray();
        using CaptureBuffer buffer = new(new MemoryStream(large), large.Length, 3);
        int position = 0;
        ReadOnlyMemory<byte> retained = default;
        byte[] expected = [];
        while (position < large.Length)
        {
            int count = Math.Min(1 + (length * 7 % 1_300_001), large.Length - position);
            Assert.True(buffer.TryEnsure(count));
            Assert.True(retained.Span.SequenceEqual(expected));
            Assert.True(buffer.Available.Slice(0, count).SequenceEqual(large.AsSpan(position, count)));
            Assert.Equal(position, buffer.Offset);
            retained = buffer.TakeFrame(0, count);
            expected = retained.ToArray();
            buffer.Advance(count);
            position += count;
        }

        Assert.False(buffer.TryEnsure(1));
    }

    [Fact]
    public void TryEnsure_reads_no_more_often_than_needed()
    {
        int reads = 0;
        using CaptureBuffer buffer = new(
            new ChoppedStream(Bytes, () =>
            {
                reads++;
                return 100;
            }),
            null,
            0);
        Assert.True(buffer.TryEnsure(150));
        Assert.True(buffer.TryEnsure(200));
        Assert.Equal(2, reads);
        Assert.Equal(200, buffer.AvailableLength);
    }

    [Fact]
    public void A_hostile_length_allocates_no_more_than_a_few_times_what_comes()
    {
        using CaptureBuffer buffer = new(new MemoryStream(Bytes, 0, 10_000), 10_000, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(buffer.TryEnsure(1 << 30));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Equal(10_000, buffer.AvailableLength);
    }

    [Fact]
    public void Blocks_are_recycled()
    {
        using CaptureBuffer buffer = new(new EndlessStream(), null, 10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50_000 && buffer.TryEnsure(1000); i++)
        {
            buffer.TakeFrame(0, 1000);
            buffer.Advance(1000);
        }

        Assert.Equal(50_000_000, buffer.Offset);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Bytes_passed_over_without_frames_cost_no_blocks()
    {
        using CaptureBuffer buffer = new(new EndlessStream(), null, 1000);
        buffer.TryEnsure(10);
        buffer.TakeFrame(0, 10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1500 && buffer.TryEnsure(100_000); i++)
        {
            buffer.Advance(100_000);
        }

        Assert.Equal(150_000_000, buffer.Offset);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
