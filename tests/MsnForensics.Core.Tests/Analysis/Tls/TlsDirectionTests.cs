using System;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Core.Tests.Analysis.Streams;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Tls;

public sealed class TlsDirectionTests
{
    private static readonly byte[] First = TlsHello.Record(23, new byte[20]);
    private static readonly byte[] Second = TlsHello.Record(22, new byte[30]);

    private readonly TlsDirection _direction = new(StreamSide.A, new DirectionBuffer(), true);
    private long _offset;

    [Fact]
    public void Records_are_cut_one_by_one()
    {
        Append([.. First, .. Second[..10]]);
        Assert.True(_direction.TryRead(false, out TlsRecord record));
        Assert.Equal(25, record.End);
        _direction.Consume(record);
        Assert.False(_direction.TryRead(false, out _));
        Append(Second[10..]);
        Assert.True(_direction.TryRead(false, out record));
        Assert.Equal((TlsContentType.Handshake, 30, 25L), (record.Type, _direction.Fragment(record).Length, _direction.Locate(record).Offset));
        Assert.Equal([1L, 2L], _direction.Locate(record).Frames.Numbers());
    }

    [Fact]
    public void Hole_inside_a_record_leaves_its_place_known()
    {
        Append(First[..8]);
        Gap(10);
        Append([.. First[18..], .. Second]);
        Assert.True(_direction.TryRead(false, out TlsRecord record));
        Assert.True(_direction.FindTail(record, out ReadOnlySpan<byte> tail));
        Assert.Equal((7, 15, 0L), (tail.Length, _direction.Locate(record).SeenLength, _direction.TakeLost()));
        _direction.Consume(record);
        Assert.True(_direction.TryRead(false, out record));
        Assert.False(_direction.FindTail(record, out _));
    }

    [Fact]
    public void Hole_over_records_tells_the_bytes_of_those_lost_once()
    {
        Append([.. First, .. First[..6]]);
        _direction.TryRead(false, out TlsRecord record);
        _direction.Consume(record);
        Gap(100);
        Append([.. First[5..], .. First, .. Second]);
        Assert.True(_direction.TryRead(false, out record));
        Assert.Equal(6 + 100 + 20, _direction.TakeLost());
        Assert.Equal(0, _direction.TakeLost());
        Assert.Equal(6 + 20, _direction.SkippedBytes);
    }

    [Fact]
    public void What_holds_no_record_for_long_is_foreign_until_one_comes()
    {
        TlsDirection direction = new(StreamSide.B, new DirectionBuffer(), false);
        byte[] noise = Enumerable.Repeat((byte)9, 65_000).ToArray();
        for (int i = 0; i < 3; i++)
        {
            Assert.False(direction.IsForeign);
            direction.Append(i * 65_000, noise, AnalysisScene.FrameAt(i + 1));
            Assert.False(direction.TryRead(false, out _));
        }

        Assert.True(direction.IsForeign);
        direction.Append(3 * 65_000, [.. First, .. Second], AnalysisScene.FrameAt(4));
        Assert.True(direction.TryRead(false, out _));
        Assert.False(direction.IsForeign);
    }

    [Fact]
    public void Middle_of_a_stream_is_searched_for_a_chain()
    {
        TlsDirection direction = new(StreamSide.B, new DirectionBuffer(), false);
        direction.Append(0, [9, 9, .. First], AnalysisScene.FrameAt(1));
        Assert.False(direction.TryRead(false, out _));
        direction.Append(27, Second, AnalysisScene.FrameAt(2));
        Assert.True(direction.TryRead(false, out TlsRecord record));
        Assert.Equal((2L, 20), (direction.SkippedBytes, record.Length));
    }

    [Fact]
    public void Close_counts_what_is_held()
    {
        Append(First[..9]);
        _direction.Close();
        Assert.Equal((9L, 0), (_direction.SkippedBytes, _direction.HeldBytes));
    }

    private void Append(byte[] bytes)
    {
        _direction.Append(_offset, bytes, AnalysisScene.FrameAt(_offset == 0 ? 1 : 2));
        _offset += bytes.Length;
    }

    private void Gap(int length)
    {
        _direction.AppendGap(new StreamGap(_offset, length, GapReason.NotCaptured, AnalysisScene.FrameAt(3)));
        _offset += length;
    }
}
