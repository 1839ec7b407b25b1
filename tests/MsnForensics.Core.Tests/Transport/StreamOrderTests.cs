using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>When a hole is given up, and what the gap then says.</summary>
public sealed class StreamOrderTests
{
    [Fact]
    public void An_acknowledged_hole_waits_for_the_reorder_window_and_is_then_given_up()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("one").Lose(true, 3).FromClient("three");
        int revealed = conversation.Packets.Count - 1;
        for (int count = 0; count < 40; count++)
        {
            conversation.FromServer("x");
        }

        RecordingSink sink = new();
        PacketProcessor processor = new(sink, sink, new MsnParserOption { ReorderFrameCount = 10 });
        for (int index = 0; index < revealed + 11; index++)
        {
            processor.Process(conversation.Packets[index].ToFrame(index + 1));
            Assert.Equal(index < 3 ? "" : index < revealed + 10 ? "one" : "one[3]three", sink.Single.Text(StreamSide.A));
        }

        StreamGap gap = sink.Single.Gaps.Single().Gap;
        Assert.Equal(GapReason.NotCaptured, gap.Reason);
        Assert.Equal(revealed, gap.At.Number);
    }

    [Fact]
    public void A_slightly_late_segment_fills_an_acknowledged_hole()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("one").FromClient("two").FromClient("three");
        List<TestPacket> packets = [.. conversation.Packets];
        TestPacket late = packets[5];
        packets.RemoveAt(5);
        packets.Insert(8, late);
        Assert.Equal("onetwothree", RecordingSink.Run(packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_segment_that_comes_after_its_hole_was_given_up_is_late()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("one").FromClient("two").FromClient("three");
        List<TestPacket> packets = [.. conversation.Packets];
        TestPacket late = packets[5];
        packets.RemoveAt(5);
        packets.Add(late);
        RecordingSink sink = RecordingSink.Run(packets, new MsnParserOption { ReorderFrameCount = 0 });
        Assert.Equal("one[3]three", sink.Single.Text(StreamSide.A));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpLateData));
        Assert.Equal(3, sink.Statistics!.UnplacedBytes);
    }

    [Fact]
    public void A_hole_that_nobody_acknowledged_is_told_at_the_end()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake().FromClient("one").Lose(true, 3).FromClient("three");
        StreamGap gap = RecordingSink.Run(conversation.Packets).Single.Gaps.Single().Gap;
        Assert.Equal(GapReason.NeverAcknowledged, gap.Reason);
    }

    [Fact]
    public void A_one_sided_hole_is_given_up_after_16_KiB_or_5_seconds()
    {
        TcpConversation byLength = new() { IsAcknowledging = false };
        byLength.FromClient("one").FromClient("two").Lose(true, 3).FromClient(new byte[17 * 1024]);
        RecordedStream stream = RecordingSink.Run(byLength.Packets).Single;
        Assert.Equal(GapReason.OneSided, stream.Gaps.Single().Gap.Reason);
        Assert.Equal(17 * 1024 + 6, stream.Stream.FromA.ByteCount);

        TcpConversation byTime = new() { IsAcknowledging = false };
        byTime.FromClient("one").FromClient("two").Lose(true, 3).FromClient("four").Wait(TimeSpan.FromSeconds(6));
        byTime.FromClient("five").FromClient("six");
        RecordingSink sink = new();
        PacketProcessor processor = new(sink, sink, MsnParserOption.Default);
        for (int index = 0; index < byTime.Packets.Count; index++)
        {
            processor.Process(byTime.Packets[index].ToFrame(index + 1));
        }

        Assert.Equal("onetwo[3]fourfivesix", sink.Single.Text(StreamSide.A));
    }

    [Fact]
    public void Data_behind_many_holes_is_always_delivered()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake();
        for (int count = 0; count < 50; count++)
        {
            conversation.FromClient("ab").Lose(true, 2);
        }

        conversation.Acknowledge(fromClient: false);
        Assert.Equal(100, RecordingSink.Run(conversation.Packets).Single.Bytes(StreamSide.A).Length);
    }

    [Fact]
    public void The_limit_of_a_stream_gives_up_its_oldest_hole()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake().Lose(true, 1).FromClient(new byte[3000]).Lose(true, 1).FromClient(new byte[3000]);
        RecordingSink sink = RecordingSink.Run(
            conversation.Packets, new MsnParserOption { MaximumPendingBytesPerStream = 4000 });
        Assert.Equal(GapReason.Limit, sink.Single.Gaps[0].Gap.Reason);
        Assert.Equal(6000, sink.Single.Stream.FromA.ByteCount);
        Assert.NotEqual(0, sink.CountOf(AnomalyCode.TcpBufferLimitReached));
    }

    [Fact]
    public void The_limit_of_all_streams_gives_up_the_oldest_hole_of_any()
    {
        TcpConversation first = new() { IsAcknowledging = false };
        first.Handshake().Lose(true, 1).FromClient(new byte[1000]);
        TcpConversation second = new(
            new System.Net.IPEndPoint(first.Client.Address, 2), first.Server, first.Time) { IsAcknowledging = false };
        second.Handshake().Lose(true, 1).FromClient(new byte[1000]);
        RecordingSink sink = RecordingSink.Run(
            first.Packets.Concat(second.Packets), new MsnParserOption { MaximumPendingBytes = 1500 });
        Assert.Equal(GapReason.Limit, sink.Streams[0].Gaps.Single().Gap.Reason);
        Assert.Equal(GapReason.NeverAcknowledged, sink.Streams[1].Gaps.Single().Gap.Reason);
    }
}
