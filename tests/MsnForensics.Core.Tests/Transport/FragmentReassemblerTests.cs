using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class FragmentReassemblerTests
{
    private static readonly byte[] Payload = [.. Enumerable.Range(0, 1000).Select(n => (byte)(n * 7))];
    private static readonly DateTimeOffset Start = new(2005, 5, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2")]
    [InlineData("2001:db8::1", "2001:db8::2")]
    public void Fragments_in_any_order_and_number_give_the_datagram_once(string source, string destination)
    {
        List<TestPacket> fragments = Packets(InternetBuilder.Fragment(Datagram(source, destination, Payload), 104));
        Assert.Equal(10, fragments.Count);
        Gen.Shuffle(Enumerable.Range(0, 20).ToArray()).Sample(
            order =>
            {
                RecordingSink sink = RecordingSink.Run(order.Select(place => fragments[place / 2]));
                return sink.Datagrams.Single().Payload.SequenceEqual(Payload) && sink.Anomalies.Count == 0;
            },
            iter: 100, seed: "0000KOIPwXt1");
    }

    [Fact]
    public void A_fragmented_segment_names_the_frame_of_each_part()
    {
        TcpConversation conversation = new() { Link = LinkFraming.Raw };
        conversation.Handshake();
        TestPacket whole = conversation.Make(true, conversation.Fields(true, TcpFlag.Acknowledge), Payload);
        List<TestPacket> parts = Packets(InternetBuilder.Fragment(whole.Bytes, 504));
        parts.Reverse();
        RecordingSink sink = RecordingSink.Run(conversation.Packets.Concat(parts));
        Assert.Equal(Payload, sink.Single.Bytes(StreamSide.A));
        Assert.Equal([6, 5, 4], sink.Single.Chunks.Select(chunk => chunk.Frame.Number));
        Assert.Equal([484, 504, 12], sink.Single.Chunks.Select(chunk => chunk.Length));
    }

    [Fact]
    public void A_fragmented_first_segment_of_a_capture_from_the_middle_is_whole()
    {
        TcpConversation conversation = new() { Link = LinkFraming.Raw };
        TestPacket whole = conversation.Make(true, conversation.Fields(true, TcpFlag.Acknowledge), Payload);
        RecordingSink sink = RecordingSink.Run(Packets(InternetBuilder.Fragment(whole.Bytes, 304)));
        Assert.Equal(Payload, sink.Single.Bytes(StreamSide.A));
    }

    [Fact]
    public void Overlapping_fragments_that_differ_are_told_and_the_first_is_kept()
    {
        byte[] datagram = Datagram("10.0.0.1", "10.0.0.2", [.. "0123456789abcdef01234567"u8]);
        byte[] body = datagram[20..];
        List<TestPacket> packets = Packets(
        [
            InternetBuilder.FragmentOf(datagram, body[..16], 0, true),
            InternetBuilder.FragmentOf(datagram, [.. "EVIL"u8, .. "EVIL"u8, .. body[16..24]], 8, true),
            InternetBuilder.FragmentOf(datagram, body[24..], 24, false),
        ]);
        RecordingSink sink = RecordingSink.Run(packets);
        Assert.Equal([.. "0123456789abcdef01234567"u8], sink.Datagrams.Single().Payload);
        Anomaly anomaly = Assert.Single(sink.Anomalies);
        Assert.Equal((AnomalyCode.FragmentOverlap, 2L), (anomaly.Code, anomaly.FrameNumber));
    }

    [Fact]
    public void A_datagram_without_its_end_is_told_once()
    {
        List<TestPacket> fragments = Packets(InternetBuilder.Fragment(Datagram("10.0.0.1", "10.0.0.2", Payload), 104));
        RecordingSink sink = RecordingSink.Run(fragments.Take(9));
        Assert.Empty(sink.Datagrams);
        Assert.Equal(1, sink.CountOf(AnomalyCode.FragmentIncomplete));
        Assert.Equal(9, sink.Statistics!.FragmentFrameCount);
    }

    [Fact]
    public void Fragments_too_far_apart_in_time_do_not_join()
    {
        List<TestPacket> fragments = Packets(InternetBuilder.Fragment(Datagram("10.0.0.1", "10.0.0.2", Payload), 344));
        List<TestPacket> late = [.. fragments.Skip(1).Select(packet => packet.At(packet.Time.AddSeconds(70)))];
        RecordingSink sink = RecordingSink.Run([fragments[0], late[0], late[0], late[1]]);
        Assert.Empty(sink.Datagrams);
        Assert.Equal(2, sink.CountOf(AnomalyCode.FragmentIncomplete));
    }

    [Fact]
    public void The_limit_gives_up_the_oldest()
    {
        List<TestPacket> packets = [];
        for (int number = 1; number <= 5; number++)
        {
            byte[] datagram = Datagram("10.0.0.1", $"10.0.1.{number}", Payload);
            packets.Add(new TestPacket(Start, 101, InternetBuilder.Fragment(datagram, 504)[0]));
        }

        RecordingSink sink = RecordingSink.Run(packets, new MsnParserOption { MaximumFragmentedDatagramCount = 3 });
        Assert.Equal(2, sink.CountOf(AnomalyCode.FragmentLimitReached));
        Assert.Equal(5, sink.CountOf(AnomalyCode.FragmentIncomplete));
    }

    [Fact]
    public void A_fragment_beyond_65535_bytes_is_malformed()
    {
        byte[] datagram = Datagram("10.0.0.1", "10.0.0.2", Payload);
        byte[] fragment = InternetBuilder.FragmentOf(datagram, new byte[64], 65_528, false);
        RecordingSink sink = RecordingSink.Run(Packets([fragment]));
        Assert.Equal(1, sink.Statistics!.MalformedFrameCount);
    }

    private static byte[] Datagram(string source, string destination, byte[] payload) => InternetBuilder.Udp(
        new IPEndPoint(IPAddress.Parse(source), 1000), new IPEndPoint(IPAddress.Parse(destination), 2000), payload);

    private static List<TestPacket> Packets(IEnumerable<byte[]> ips) =>
        [.. ips.Select((ip, place) => new TestPacket(Start.AddMilliseconds(place), 101, ip))];
}
