using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class PacketProcessorTests
{
    private const string Request = "VER 1 MSNP8\r\n";
    private const string Answer = "VER 1 MSNP8 CVR0\r\n";

    public static TheoryData<int> LinkIndexes()
    {
        TheoryData<int> data = [];
        foreach (int index in Enumerable.Range(0, LinkFraming.All.Length))
        {
            data.Add(index);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(LinkIndexes))]
    public void Every_link_layer_gives_the_same_stream(int index)
    {
        foreach (bool isIPv6 in new[] { false, true })
        {
            TcpConversation conversation = Conversation(isIPv6);
            conversation.Link = LinkFraming.All[index];
            RecordingSink sink = RecordingSink.Run(Simple(conversation).Packets);
            Assert.Equal(Request, sink.Single.Text(StreamSide.A));
            Assert.Equal(Answer, sink.Single.Text(StreamSide.B));
            Assert.Equal(StreamEnd.Finished, sink.Single.End);
            Assert.Equal(conversation.Client, sink.Single.Stream.A);
            Assert.False(sink.Single.Stream.IsMidStream);
            Assert.Empty(sink.Anomalies);
        }
    }

    [Fact]
    public void Any_segmentation_order_and_duplication_gives_the_same_bytes()
    {
        Gen<(uint Start, int Size, int[] Keys, bool[] Twice)> gen = Gen.Select(
            Gen.UInt, Gen.Int[1, 40], Gen.Int[0, 8].Array[200], Gen.Bool.Array[200]);
        gen.Sample(
            input =>
            {
                byte[] sent = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(n => $"line {n}\r\n")));
                TcpConversation conversation = new()
                {
                    ClientSequence = input.Start, SegmentSize = input.Size, IsAcknowledging = false,
                };
                conversation.Handshake();
                conversation.FromClient(sent);
                List<TestPacket> data = [.. conversation.Packets.Skip(3)];
                IEnumerable<TestPacket> moved = data
                    .Select((packet, place) => (packet, place, key: place + input.Keys[place % 200]))
                    .OrderBy(item => item.key).ThenBy(item => item.place)
                    .SelectMany(item => input.Twice[item.place % 200]
                        ? new[] { item.packet, item.packet } : [item.packet]);
                RecordingSink sink = RecordingSink.Run(conversation.Packets.Take(3).Concat(moved));
                return sink.Single.Bytes(StreamSide.A).SequenceEqual(sent)
                    && sink.Single.Gaps.Count == 0
                    && sink.CountOf(AnomalyCode.TcpOverlapConflict) == 0;
            },
            iter: 300, seed: "0000KOIPwXt1");
    }

    [Fact]
    public void Dropped_packets_leave_data_and_gaps_that_add_up()
    {
        Gen.Select(Gen.UInt, Gen.Bool.Array[400], Gen.Bool).Sample(
            (start, dropped, isAcknowledging) =>
            {
                TcpConversation conversation = new() { ClientSequence = start, SegmentSize = 7, IsAcknowledging = isAcknowledging };
                conversation.Handshake();
                byte[] sent = Enumerable.Range(0, 700).Select(n => (byte)n).ToArray();
                foreach (byte[] part in sent.Chunk(70))
                {
                    conversation.FromClient(part);
                }

                conversation.Close();
                RecordingSink sink = RecordingSink.Run(conversation.Packets.Where(
                    (_, place) => place < 3 || place >= conversation.Packets.Count - 3 || !dropped[place % 400]));
                StreamCounters counters = sink.Single.Stream.FromA;
                return counters.ByteCount + counters.MissingBytes == 700
                    && sink.Single.Chunks.TrueForAll(chunk => chunk.Side == StreamSide.B
                        || Enumerable.Range(0, chunk.Length).All(n => true))
                    && Matches(sink.Single, sent);
            },
            iter: 200, seed: "0000KOIPwXt1");
    }

    [Fact]
    public void A_doubled_capture_changes_nothing()
    {
        TcpConversation conversation = Simple(new TcpConversation());
        RecordingSink sink = RecordingSink.Run(conversation.Packets.SelectMany(packet => new[] { packet, packet }));
        Assert.Equal(Request, sink.Single.Text(StreamSide.A));
        Assert.Equal(Answer, sink.Single.Text(StreamSide.B));
        Assert.Equal(StreamEnd.Finished, sink.Single.End);
        Assert.Empty(sink.Anomalies);
    }

    [Fact]
    public void Unwanted_streams_are_counted_and_their_gaps_told()
    {
        TcpConversation conversation = new();
        conversation.Handshake().FromClient("12345").Lose(true, 10).FromClient("67890").Close();
        RecordingSink sink = RecordingSink.Run(conversation.Packets, wantsData: false);
        Assert.Empty(sink.Single.Chunks);
        Assert.Equal(10, sink.Single.Stream.FromA.ByteCount);
        Assert.Equal(10, sink.Single.Stream.FromA.MissingBytes);
        StreamGap gap = Assert.Single(sink.Single.Gaps).Gap;
        Assert.Equal((5L, 10L, GapReason.NotCaptured), (gap.Offset, gap.Length, gap.Reason));
    }

    [Fact]
    public void Cut_packets_leave_holes_of_the_cut_bytes()
    {
        TcpConversation conversation = new() { IsAcknowledging = false };
        conversation.Handshake().FromClient(new string('a', 100)).FromClient("end").Close();
        RecordingSink sink = RecordingSink.Run(conversation.Packets.Select(packet => packet.Cut(96)));
        Assert.Equal(new string('a', 42) + "[58]end", sink.Single.Text(StreamSide.A));
        Assert.Equal(GapReason.SnapLength, sink.Single.Gaps.Single().Gap.Reason);
        Assert.Equal(1, sink.CountOf(AnomalyCode.PacketTruncated));
    }

    [Fact]
    public void A_packet_before_segmentation_by_the_card_has_no_total_length()
    {
        TcpConversation conversation = Simple(new TcpConversation { Link = LinkFraming.Raw });
        foreach (TestPacket packet in conversation.Packets)
        {
            packet.Bytes[2] = packet.Bytes[3] = 0;
        }

        Assert.Equal(Request, RecordingSink.Run(conversation.Packets).Single.Text(StreamSide.A));
    }

    [Fact]
    public void Frame_check_sequences_stay_out()
    {
        TcpConversation conversation = new() { Link = LinkFraming.Raw };
        conversation.Handshake().FromClient(Request);
        RecordingSink sink = new();
        PacketProcessor processor = new(sink, sink, MsnParserOption.Default);
        long number = 0;
        foreach (TestPacket packet in conversation.Packets)
        {
            packet.Bytes[2] = packet.Bytes[3] = 0;
            TestPacket longer = packet with { Bytes = [.. packet.Bytes, 1, 2, 3, 4], OriginalLength = packet.Bytes.Length + 4 };
            processor.Process(longer.ToFrame(++number) with { FrameCheckLength = 4 });
        }

        processor.Complete();
        Assert.Equal(Request, sink.Single.Text(StreamSide.A));
    }

    [Fact]
    public void Unknown_link_types_are_counted_by_type()
    {
        TestPacket packet = new(DateTimeOffset.UnixEpoch, 147, [1, 2, 3]);
        RecordingSink sink = RecordingSink.Run([packet, packet, packet with { LinkType = 999 }]);
        Assert.Equal(2, sink.Statistics!.UndecodedFrameCounts[147]);
        Assert.Equal(2, sink.CountOf(AnomalyCode.LinkTypeUnknown));
        Assert.Contains(sink.Anomalies, anomaly => anomaly.Detail == "2 frames of link type 147");
    }

    [Fact]
    public void Datagrams_are_delivered_with_their_ends()
    {
        TcpConversation names = new();
        byte[] ip = InternetBuilder.Udp(names.Client, names.Server, "payload"u8.ToArray());
        TestPacket packet = new(names.Time, 1, LinkFraming.PaddedEthernet.Wrap(ip));
        RecordingSink sink = RecordingSink.Run([packet]);
        (System.Net.IPEndPoint source, System.Net.IPEndPoint destination, byte[] payload, _) = Assert.Single(sink.Datagrams);
        Assert.Equal(names.Client, source);
        Assert.Equal(names.Server, destination);
        Assert.Equal("payload"u8.ToArray(), payload);
    }

    [Fact]
    public void Any_truncation_and_any_flipped_byte_is_survived()
    {
        foreach (LinkFraming link in LinkFraming.All)
        {
            TcpConversation conversation = new() { Link = link };
            Simple(conversation);
            List<TestPacket> packets = [.. conversation.Packets];
            byte[] bytes = packets[3].Bytes;
            List<TestPacket> damaged = [];
            for (int place = 0; place < bytes.Length; place++)
            {
                damaged.Add(packets[3] with { Bytes = bytes[..place], OriginalLength = place });
                damaged.Add(packets[3].Cut(place));
                foreach (int value in new[] { 0x00, 0x41, 0xFF })
                {
                    byte[] flipped = (byte[])bytes.Clone();
                    flipped[place] ^= (byte)(value | 1);
                    damaged.Add(packets[3] with { Bytes = flipped });
                }
            }

            RecordingSink sink = RecordingSink.Run(packets.Concat(damaged));
            Assert.Equal(packets.Count + damaged.Count, sink.Statistics!.FrameCount);
            AssertKindsAddUp(sink.Statistics);
        }
    }

    internal static void AssertKindsAddUp(TransportStatistics counts) => Assert.Equal(
        counts.FrameCount,
        counts.TcpFrameCount + counts.UdpFrameCount + counts.FragmentFrameCount + counts.OtherFrameCount
        + counts.EncryptedFrameCount + counts.MalformedFrameCount + counts.CutHeaderFrameCount
        + counts.UndecodedFrameCounts.Values.Sum());

    private static TcpConversation Conversation(bool isIPv6) => !isIPv6 ? new TcpConversation() : new TcpConversation(
        new System.Net.IPEndPoint(System.Net.IPAddress.Parse("2001:db8::1"), 50000),
        new System.Net.IPEndPoint(System.Net.IPAddress.Parse("2001:db8::2"), 1863),
        DateTimeOffset.UnixEpoch.AddYears(35));

    private static TcpConversation Simple(TcpConversation conversation) =>
        conversation.Handshake().FromClient(Request).FromServer(Answer).Close();

    private static bool Matches(RecordedStream stream, byte[] sent)
    {
        byte[] bytes = stream.Bytes(StreamSide.A);
        int place = 0;
        foreach ((StreamSide side, long offset, int length, _) in stream.Chunks)
        {
            if (side == StreamSide.A)
            {
                if (!bytes.AsSpan(place, length).SequenceEqual(sent.AsSpan((int)offset, length)))
                {
                    return false;
                }

                place += length;
            }
        }

        return true;
    }
}
