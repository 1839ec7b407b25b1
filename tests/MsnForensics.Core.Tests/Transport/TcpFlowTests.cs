using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>Connections as captures show them: whole, half, cut, and hostile.</summary>
public sealed class TcpFlowTests
{
    private static readonly TcpFlag Data = TcpFlag.Acknowledge | TcpFlag.Push;

    [Fact]
    public void A_keep_alive_brings_no_byte()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("PNG\r\n");
        conversation.Add(true, conversation.Fields(true, Data) with { Sequence = conversation.ClientSequence - 1 }, [0]);
        conversation.Add(true, conversation.Fields(true, Data) with { Sequence = conversation.ClientSequence - 1 }, []);
        conversation.FromClient("OUT\r\n").Close();
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal("PNG\r\nOUT\r\n", sink.Single.Text(StreamSide.A));
        Assert.Empty(sink.Anomalies);
    }

    [Fact]
    public void A_zero_window_probe_is_data_and_its_repetition_is_not()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake().FromClient("abc");
        conversation.Add(true, conversation.Fields(true, Data), "d"u8.ToArray());
        conversation.FromClient("defg");
        Assert.Equal("abcdefg", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_capture_from_the_middle_starts_at_the_first_byte_seen()
    {
        TcpConversation conversation = new();
        conversation.FromServer("NLN NLN alice@example.com\r\n").FromClient("PNG\r\n").FromServer("QNG 50\r\n");
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal(conversation.Client, sink.Single.Stream.A);
        Assert.True(sink.Single.Stream.IsMidStream);
        Assert.Equal("PNG\r\n", sink.Single.Text(StreamSide.A));
        Assert.Equal("NLN NLN alice@example.com\r\nQNG 50\r\n", sink.Single.Text(StreamSide.B));
        Assert.Equal(StreamEnd.CaptureEnd, sink.Single.End);
        Assert.Empty(sink.Single.Gaps);
    }

    [Fact]
    public void The_first_two_segments_of_a_capture_may_come_in_the_wrong_order()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.FromClient("first ").FromClient("second ").FromClient("third");
        List<TestPacket> packets = [conversation.Packets[1], conversation.Packets[0], conversation.Packets[2]];
        Assert.Equal("first second third", RecordingSink.Run(packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_keep_alive_before_any_data_does_not_start_the_stream()
    {
        TcpConversation conversation = new();
        conversation.Acknowledge(fromClient: false);
        conversation.Add(true, conversation.Fields(true, Data) with { Sequence = conversation.ClientSequence - 1 }, [0]);
        conversation.FromClient("PNG\r\n");
        Assert.Equal("PNG\r\n", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_SYN_behind_the_first_data_still_belongs()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("VER").Close();
        List<TestPacket> packets = [.. conversation.Packets];
        packets.Reverse(0, 4);
        RecordingSink sink = RecordingSink.Run(packets);
        Assert.Equal("VER", sink.Single.Text(StreamSide.A));
        Assert.False(sink.Single.Stream.IsMidStream);
        Assert.Equal(conversation.Client, sink.Single.Stream.A);
    }

    [Fact]
    public void A_SYN_ACK_may_come_before_the_SYN()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("VER").Close();
        List<TestPacket> packets = [.. conversation.Packets];
        packets.Reverse(0, 2);
        RecordingSink sink = RecordingSink.Run(packets);
        Assert.Equal(conversation.Client, sink.Single.Stream.A);
        Assert.Equal("VER", sink.Single.Text(StreamSide.A));
        Assert.Empty(sink.Anomalies);
    }

    [Fact]
    public void Ports_used_again_make_a_second_stream()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("one").Close();
        conversation.ClientSequence = 900_000;
        conversation.ServerSequence = 7;
        conversation.Handshake().FromClient("two").FromServer("2");
        conversation.ClientSequence = 5;
        conversation.Handshake().FromClient("three");
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal(["one", "two", "three"], sink.Streams.Select(stream => stream.Text(StreamSide.A)));
        StreamEnd?[] ends = [StreamEnd.Finished, StreamEnd.Replaced, StreamEnd.CaptureEnd];
        Assert.Equal(ends, sink.Streams.Select(stream => stream.End));
        Assert.Equal(2, sink.CountOf(AnomalyCode.TcpPortReused));
    }

    [Fact]
    public void A_repeated_SYN_opens_no_second_stream()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("one").Close();
        RecordingSink sink = RecordingSink.Run(
            conversation.Packets.Take(1).Concat(conversation.Packets).Append(conversation.Packets[0]));
        Assert.Equal("one", sink.Single.Text(StreamSide.A));
    }

    [Fact]
    public void Data_in_the_SYN_counts()
    {
        TcpConversation conversation = new();
        conversation.Syn("fast "u8.ToArray()).SynAcknowledge().FromClient("open").Close();
        Assert.Equal("fast open", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_missing_first_segment_is_a_gap_at_offset_0()
    {
        TcpConversation conversation = new();
        conversation.Handshake().Lose(true, 13).FromClient("rest").Close();
        Assert.Equal("[13]rest", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_hole_at_the_end_is_proven_by_the_FIN_or_an_acknowledgement()
    {
        TcpConversation byFin = new();
        byFin.Handshake().FromClient("abc").Lose(true, 5).Fin(true);
        Assert.Equal("abc[5]", RecordingSink.Run(byFin.Packets).Single.Text(StreamSide.A));

        TcpConversation byAcknowledgment = new();
        byAcknowledgment.Handshake().FromClient("abc").Lose(true, 5).Acknowledge(fromClient: false);
        RecordedStream stream = RecordingSink.Run(byAcknowledgment.Packets).Single;
        Assert.Equal("abc[5]", stream.Text(StreamSide.A));
        Assert.Equal(GapReason.NotCaptured, stream.Gaps.Single().Gap.Reason);
    }

    [Fact]
    public void An_acknowledged_FIN_that_was_not_captured_is_no_missing_byte()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc").Lose(true, 1).Acknowledge(fromClient: false);
        Assert.Equal("abc", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void An_absurd_acknowledgement_makes_no_gap()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc");
        conversation.Add(
            false, conversation.Fields(false, TcpFlag.Acknowledge) with { Acknowledgment = 0x3000_0000 }, []);
        Assert.Equal("abc", RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_FIN_may_carry_data_and_come_before_earlier_data()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake();
        TcpFields fin = conversation.Fields(true, TcpFlag.Fin | TcpFlag.Acknowledge);
        conversation.Add(true, fin with { Sequence = fin.Sequence + 5 }, " end"u8.ToArray());
        conversation.FromClient("begin").Lose(true, 5).FromServer("still open").Fin(false).Acknowledge(true);
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal("begin end", sink.Single.Text(StreamSide.A));
        Assert.Equal("still open", sink.Single.Text(StreamSide.B));
        Assert.Equal(StreamEnd.Finished, sink.Single.End);
        Assert.Empty(sink.Single.Gaps);
    }

    [Fact]
    public void A_reset_in_the_window_ends_the_stream_and_one_outside_does_not()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc");
        conversation.Add(false, conversation.Fields(false, TcpFlag.Reset) with { Sequence = 0x2000_0000 }, []);
        conversation.FromServer("def");
        RecordingSink before = RecordingSink.Run(conversation.Packets);
        Assert.Equal(StreamEnd.CaptureEnd, before.Single.End);
        Assert.Equal(1, before.Statistics!.IgnoredResetCount);
        Assert.Equal("def", before.Single.Text(StreamSide.B));

        conversation.Reset(fromClient: false);
        Assert.Equal(StreamEnd.Reset, RecordingSink.Run(conversation.Packets).Single.End);
    }

    [Fact]
    public void Data_behind_a_reset_is_kept_and_flagged()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc").Reset(fromClient: true).FromClient("def");
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal("abcdef", sink.Single.Text(StreamSide.A));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpDataAfterReset));
    }

    [Fact]
    public void Data_long_after_a_reset_is_a_new_stream_and_not_lost()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc").Reset(fromClient: true).Wait(TimeSpan.FromSeconds(10));
        TcpConversation other = new(
            new System.Net.IPEndPoint(conversation.Client.Address, 1), conversation.Server, conversation.Time);
        other.Handshake().FromClient(new byte[400]);
        for (int count = 0; count < 40; count++)
        {
            other.FromServer("x");
        }

        conversation.Time = other.Time;
        conversation.FromClient("def");
        RecordingSink sink = RecordingSink.Run(
            conversation.Packets.Take(6).Concat(other.Packets).Concat(conversation.Packets.Skip(6)));
        Assert.Equal("abc", sink.Streams[0].Text(StreamSide.A));
        Assert.Equal(StreamEnd.Reset, sink.Streams[0].End);
        Assert.Equal("def", sink.Streams[2].Text(StreamSide.A));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpDataAfterReset));
    }

    [Fact]
    public void A_refused_connection_is_a_stream_without_bytes()
    {
        TcpConversation conversation = new() { ServerSequence = 0 };
        conversation.Syn().Reset(fromClient: false);
        RecordedStream stream = RecordingSink.Run(conversation.Packets).Single;
        Assert.Equal(StreamEnd.Reset, stream.End);
        Assert.Equal(0, stream.Stream.FromA.ByteCount);
        Assert.Empty(stream.Gaps);
    }

    [Fact]
    public void Silence_beyond_the_limit_ends_a_stream()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc").Wait(TimeSpan.FromHours(7));
        TcpConversation other = new(
            new System.Net.IPEndPoint(conversation.Client.Address, 1), conversation.Server, conversation.Time);
        other.Handshake();
        RecordingSink sink = RecordingSink.Run(conversation.Packets.Concat(other.Packets));
        Assert.Equal(StreamEnd.TimedOut, sink.Streams[0].End);
        Assert.Equal(StreamEnd.CaptureEnd, sink.Streams[1].End);
    }

    [Fact]
    public void The_second_stream_of_a_capture_does_not_end_the_first()
    {
        TcpConversation first = new();
        first.Handshake();
        TcpConversation second = new(
            new System.Net.IPEndPoint(first.Client.Address, 1), first.Server, first.Time);
        second.Handshake();
        RecordingSink sink = RecordingSink.Run(
            first.Packets.Take(1).Concat(second.Packets).Concat(first.Packets.Skip(1)));
        Assert.All(sink.Streams, stream => Assert.Equal(StreamEnd.CaptureEnd, stream.End));
        Assert.Equal(2, sink.Streams.Count);
    }

    [Fact]
    public void One_frame_from_another_century_ends_nothing()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc").FromClient("def");
        List<TestPacket> packets = [.. conversation.Packets];
        packets[4] = packets[4].At(packets[4].Time.AddYears(90));
        RecordingSink sink = RecordingSink.Run(packets);
        Assert.Equal("abcdef", sink.Single.Text(StreamSide.A));
    }

    [Fact]
    public void A_far_jump_after_long_silence_is_a_new_connection()
    {
        TcpConversation conversation = new();
        conversation.FromClient("one").Wait(TimeSpan.FromMinutes(10)).Lose(true, 100_000_000).FromClient("two");
        conversation.FromClient("more");
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal(["one", "twomore"], sink.Streams.Select(stream => stream.Text(StreamSide.A)));
        Assert.Equal(1, sink.CountOf(AnomalyCode.TcpPortReused));
    }

    [Fact]
    public void A_junk_sequence_number_is_counted_and_not_used()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("abc");
        conversation.Add(true, conversation.Fields(true, Data) with { Sequence = 0x7000_0000 }, "junk"u8.ToArray());
        conversation.FromClient("def").Close();
        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal("abcdef", sink.Single.Text(StreamSide.A));
        Assert.Equal(4, sink.Statistics!.UnplacedBytes);
        Assert.Equal(1, sink.CountOf(AnomalyCode.PacketMalformed));
    }

    [Fact]
    public void The_stream_limit_closes_the_longest_idle_one()
    {
        List<TestPacket> packets = [];
        for (int port = 1; port <= 5; port++)
        {
            TcpConversation conversation = new(
                new System.Net.IPEndPoint(new TcpConversation().Client.Address, 40_000 + port),
                new TcpConversation().Server, new TcpConversation().Time);
            packets.AddRange(conversation.Handshake().FromClient("x").Packets);
        }

        RecordingSink sink = RecordingSink.Run(packets, new MsnParserOption { MaximumStreamCount = 3 });
        Assert.Equal(2, sink.CountOf(AnomalyCode.TcpFlowLimitReached));
        Assert.Equal(2, sink.Streams.Count(stream => stream.End == StreamEnd.Evicted));
        Assert.All(sink.Streams, stream => Assert.Equal("x", stream.Text(StreamSide.A)));
    }
}
