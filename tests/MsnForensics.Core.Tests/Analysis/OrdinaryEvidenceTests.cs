using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>What every capture can hold and every reader must get right.</summary>
public sealed class OrdinaryEvidenceTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";
    private const string Cookie = "17342299.1050000000.12345";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    public void A_command_split_over_segments(int size)
    {
        MsnpConversation chat = Chat(segmentSize: size).Say("split into many").Hear(Bob, "Bob", "so is this");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { AliceToBob("split into many"), BobToAlice("so is this") }, run.Lines);
        Assert.Equal(
            new long[] { 0, 0 }, run.Streams.Select(stream => stream.MissingBytes + stream.UnparsedBytes).Append(0));
    }

    [Fact]
    public void Three_commands_in_one_segment()
    {
        MsnpConversation chat = Chat();
        byte[] three = LinkFraming.Concat(
            MsnpConversation.Command("MSG 7 N", MessageBytes.Text("one")),
            MsnpConversation.Command("MSG 8 U", MessageBytes.Typing(Alice)),
            MsnpConversation.Command("MSG 9 N", MessageBytes.Text("three")));
        chat.Tcp.FromClient(three);
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { "one", null, "three" }, run.Messages.Select(message => message.Text));
        Assert.Single(run.Messages.Select(message => message.Evidence.FrameNumbers.ToString()).Distinct());
        Assert.Single(run.Messages.Select(message => message.Timestamp).Distinct());
    }

    [Fact]
    public void Segments_out_of_order()
    {
        MsnpConversation chat = Chat(segmentSize: 40);
        int from = chat.Packets.Count;
        chat.Tcp.IsAcknowledging = false;
        chat.Hear(Bob, "Bob", "these segments were turned round before they were captured").Hear(Bob, "Bob", "second");
        List<TestPacket> packets = chat.Packets.ToList();
        packets.Reverse(from, packets.Count - from);
        for (int i = from; i < packets.Count; i++)
        {
            packets[i] = packets[i].At(chat.Packets[i].Time);
        }

        AnalysisRun run = AnalysisRun.Of(packets);
        Assert.Equal(
            new[] { BobToAlice("these segments were turned round before they were captured"), BobToAlice("second") },
            run.Lines);
        Assert.Equal(0, run.Captures[0].MissingBytes);
    }

    [Fact]
    public void A_segment_lost_in_the_middle_of_a_text()
    {
        MsnpConversation chat = Chat();
        byte[] command = MsnpConversation.Command("MSG " + Bob + " Bob", MessageBytes.Text("begin-LOST-end"));
        int lost = command.AsSpan().IndexOf("LOST"u8);
        chat.Tcp.FromServer(command[..lost]).Lose(false, 4).FromServer(command[(lost + 4)..]);
        chat.Hear(Bob, "Bob", "intact");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { BobToAlice("begin-\uFFFD-end"), BobToAlice("intact") }, run.Lines);
        Assert.Equal(
            new[] { MsnCompleteness.Gap, MsnCompleteness.Complete }, run.Texts.Select(text => text.Completeness));
        Assert.Contains("MsnpPayloadTruncated", run.Texts[0].Anomalies);
        Assert.Contains("TcpGap", run.Codes);
        Assert.Equal(4, run.Streams[0].MissingBytes);
        Assert.Equal(0, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void A_lost_end_of_a_text_with_the_next_command_behind_it()
    {
        MsnpConversation chat = Chat();
        byte[] command = MsnpConversation.Command(
            "MSG " + Bob + " Bob", MessageBytes.Text("only the beginning is there"));
        byte[] next = MsnpConversation.Command("MSG " + Bob + " Bob", MessageBytes.Text("lost as well"));
        chat.Tcp.FromServer(command[..^14]).Lose(false, 14 + next.Length);
        chat.Hear(Bob, "Bob", "intact").Hear(Bob, "Bob", "and so is this");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[] { BobToAlice("only the begi"), BobToAlice("intact"), BobToAlice("and so is this") }, run.Lines);
        Assert.Equal(MsnCompleteness.Truncated, run.Texts[0].Completeness);
        Assert.Equal(MsnCompleteness.Complete, run.Texts[1].Completeness);
    }

    [Fact]
    public void A_capture_that_starts_in_the_middle_of_a_text()
    {
        MsnpConversation chat = Chat().Say("before the capture");
        int from = chat.Packets.Count;
        byte[] command = MsnpConversation.Command("MSG " + Bob + " Bob", MessageBytes.Text("first half, second half"));
        chat.Tcp.IsAcknowledging = false;
        chat.Tcp.FromServer(command[..^13]).FromServer(command[^13..]).Acknowledge(true);
        chat.Tcp.IsAcknowledging = true;
        chat.Hear(Bob, "Bob", "whole").Say(MessageBytes.Typing(Alice), 'U').Say("from the owner");
        AnalysisRun run = AnalysisRun.Of(chat.Packets.Skip(from + 1).ToArray());
        Assert.Equal(new[] { BobToAlice("whole"), AliceToBob("from the owner") }, run.TimedLines);
        Assert.True(run.Streams[0].IsMidStream);
        Assert.True(run.Sessions[0].IsMidStream);
        Assert.Equal(13, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void IPv6()
    {
        MsnpConversation chat = Chat("[2001:db8::23]:1035", "[2001:db8:1::31]:1863").Say("six").Hear(Bob, "Bob", "yes");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { AliceToBob("six"), BobToAlice("yes") }, run.Lines);
        Assert.Equal("[2001:db8::23]:1035", run.Sessions[0].ClientEndpoint);
        Assert.Equal("[2001:db8:1::31]:1863", run.Sessions[0].ServerEndpoint);
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void PPPoE_and_every_other_link_layer(string name)
    {
        LinkFraming link = LinkFraming.All.Single(link => link.Name == name);
        AnalysisRun run = AnalysisRun.Of(Chat(link: link).Say("over " + name).Hear(Bob, "Bob", "yes").Packets);
        Assert.Equal(new[] { AliceToBob("over " + name), BobToAlice("yes") }, run.Lines);
    }

    public static TheoryData<string> Links() => new(LinkFraming.All.Select(link => link.Name));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IPv4_fragments(bool isReversed)
    {
        MsnpConversation chat = Chat(link: LinkFraming.Raw).Say(new string('x', 900)).Hear(Bob, "Bob", "whole");
        List<TestPacket> packets = new();
        foreach (TestPacket packet in chat.Packets)
        {
            IReadOnlyList<byte[]> fragments = InternetBuilder.Fragment(packet.Bytes, 200);
            foreach (byte[] fragment in isReversed ? fragments.Reverse() : fragments)
            {
                packets.Add(packet with { Bytes = fragment, OriginalLength = fragment.Length });
            }
        }

        AnalysisRun run = AnalysisRun.Of(packets);
        Assert.Equal(new[] { AliceToBob(new string('x', 900)), BobToAlice("whole") }, run.Lines);
        Assert.True(packets.Count > chat.Packets.Count);
    }

    [Fact]
    public void MSN_on_port_8080()
    {
        AnalysisRun run = AnalysisRun.Of(
            Chat("192.0.2.23:1035", "198.51.100.31:8080").Say("not on 1863").Hear(Bob, "Bob", "nor this").Packets);
        Assert.Equal(new[] { AliceToBob("not on 1863"), BobToAlice("nor this") }, run.Lines);
        Assert.Equal("198.51.100.31:8080", run.Sessions[0].ServerEndpoint);
    }

    [Fact]
    public void MSN_on_port_8080_without_its_beginning()
    {
        MsnpConversation chat = Chat("192.0.2.23:1035", "198.51.100.31:8080");
        int from = chat.Packets.Count;
        chat.Say(MessageBytes.Typing(Alice), 'U').Say("not on 1863").Hear(Bob, "Bob", "nor this");
        AnalysisRun run = AnalysisRun.Of(chat.Packets.Skip(from).ToArray());
        Assert.Equal(new[] { AliceToBob("not on 1863"), BobToAlice("nor this") }, run.Lines);
        Assert.Equal("198.51.100.31:8080", run.Sessions[0].ServerEndpoint);
    }

    [Fact]
    public void A_message_in_two_chunks_that_cut_a_character()
    {
        byte[] text = Encoding.UTF8.GetBytes("Stra\u00DFe");
        const string Id = "{01234567-89AB-CDEF-0123-456789ABCDEF}";
        MsnpConversation chat = Chat()
            .Hear(Bob, "Bob", MessageBytes.FirstChunk(Id, 2, text[..5]))
            .Say("in between")
            .Hear(Bob, "Bob", MessageBytes.Chunk(Id, 1, text[5..]));
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { BobToAlice("Stra\u00DFe"), AliceToBob("in between") }.Order(), run.Lines.Order());
        MsnMessage joined = run.Texts.Single(message => message.From == Bob);
        Assert.Equal(MsnCompleteness.Complete, joined.Completeness);
        Assert.Equal(2, joined.Evidence.Parts.Count);
        Assert.Equal(run.Commands[^1].Timestamp, joined.Timestamp);
    }

    [Fact]
    public void A_message_whose_second_chunk_is_missing()
    {
        MsnpConversation chat = Chat()
            .Hear(Bob, "Bob", MessageBytes.FirstChunk("{1}", 2, "half of it"u8.ToArray())).Hear(Bob, "Bob", "whole");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { BobToAlice("half of it"), BobToAlice("whole") }.Order(), run.Lines.Order());
        MsnMessage cut = run.Texts.Single(text => text.Text == "half of it");
        Assert.Equal(MsnCompleteness.Truncated, cut.Completeness);
        Assert.Contains("MessageChunkMissing", cut.Anomalies);
    }

    [Fact]
    public void A_group_chat_after_a_member_left()
    {
        MsnpConversation chat = Chat().Say("to one");
        chat.Call(Carol, "17342299").Say("to both").Hear(Carol, "Carol", "hello")
            .Server("BYE " + Bob).Say("to the other").Hear(Carol, "Carol", "to the owner").Server("BYE " + Carol + " 1")
            .Say("to nobody");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[]
            {
                AliceToBob("to one"),
                "alice@example.org -> bob@example.org; carol@example.org: to both",
                "carol@example.org -> alice@example.org; bob@example.org: hello",
                "alice@example.org -> carol@example.org: to the other",
                "carol@example.org -> alice@example.org: to the owner",
                "alice@example.org -> : to nobody",
            },
            run.Lines);
        Assert.Equal(new[] { Alice, Bob, Carol }, run.Sessions[0].Participants);
        Assert.Single(run.Conversations);
    }

    [Fact]
    public void A_nickname_that_ends_in_1()
    {
        MsnpConversation chat = Chat().Client("CAL 3 " + Carol).Server("CAL 3 RINGING 17342299")
            .Server("JOI " + Carol + " Carol%201")
            .Hear(Carol, "Carol%201", "hello")
            .Hear(Bob, "1", "me, too")
            .Server("BYE " + Carol).Say("end");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[]
            {
                "carol@example.org -> alice@example.org; bob@example.org: hello",
                "bob@example.org -> alice@example.org; carol@example.org: me, too",
                AliceToBob("end"),
            },
            run.Lines);
        Assert.Equal(new[] { "Carol 1", "1", "Alice" }, run.Texts.Select(message => message.FromName));
    }

    [Fact]
    public void Time_stamps_of_the_capture_and_not_of_the_run()
    {
        DateTimeOffset time = new DateTimeOffset(2004, 2, 29, 23, 59, 58, TimeSpan.Zero).AddTicks(1234567);
        MsnpConversation chat = Chat(time: time);
        DateTimeOffset said = chat.Tcp.Time;
        AnalysisRun run = AnalysisRun.Of(chat.Say("leap day").Packets);
        Assert.Equal(said, run.Texts[0].Timestamp);
        Assert.Equal(TimeSpan.Zero, run.Texts[0].Timestamp.Offset);
        Assert.Equal(time, run.Streams[0].StartTime);
        Assert.All(run.Records, record => Assert.Equal(2004, record.Timestamp.Year));
        Assert.All(run.Records, record => Assert.Equal(MsnTimestampSource.Capture, record.TimestampSource));
    }

    [Fact]
    public void One_direction_alone()
    {
        MsnpConversation chat = Chat().Say("from alice").Hear(Bob, "Bob", "from bob");
        AnalysisRun client = AnalysisRun.Of(chat.Packets.Where(packet => IsFromClient(packet)).ToArray());
        Assert.Equal("alice@example.org", client.Texts.Single().From);
        Assert.True(client.Streams[0].IsOneSided);
        AnalysisRun server = AnalysisRun.Of(chat.Packets.Where(packet => !IsFromClient(packet)).ToArray());
        Assert.Equal(new[] { BobToAlice("from bob") }, server.Lines);
        Assert.True(server.Streams[0].IsOneSided);
    }

    [Fact]
    public void Ethernet_padding_that_looks_like_a_command()
    {
        AnalysisRun run = AnalysisRun.Of(Chat(link: LinkFraming.PaddedEthernet).Say("a").Hear(Bob, "Bob", "b").Packets);
        Assert.Equal(new[] { AliceToBob("a"), BobToAlice("b") }, run.Lines);
        Assert.Equal(0, run.Streams[0].UnparsedBytes);
    }

    [Fact]
    public void A_text_that_imitates_a_command()
    {
        const string Text = "ok\r\nMSG evil@example.org x 5\r\nhello";
        AnalysisRun run = AnalysisRun.Of(Chat().Hear(Bob, "Bob", Text).Say("next").Packets);
        Assert.Equal(new[] { BobToAlice(Text), AliceToBob("next") }, run.Lines);
    }

    private static bool IsFromClient(TestPacket packet) =>
        packet.Bytes.AsSpan(26, 4).SequenceEqual(IPAddress.Parse("192.0.2.23").GetAddressBytes());

    private static string AliceToBob(string text) => "alice@example.org -> bob@example.org: " + text;

    private static string BobToAlice(string text) => "bob@example.org -> alice@example.org: " + text;

    // Alice's switchboard, to which Bob came.
    private static MsnpConversation Chat(
        string client = "192.0.2.23:1035",
        string server = "198.51.100.31:1863",
        int segmentSize = 1460,
        LinkFraming? link = null,
        DateTimeOffset? time = null)
    {
        TcpConversation tcp = new(
            IPEndPoint.Parse(client), IPEndPoint.Parse(server), time ?? new(2006, 1, 15, 10, 0, 0, TimeSpan.Zero))
        {
            SegmentSize = segmentSize,
            Link = link ?? LinkFraming.Ethernet,
        };
        return new MsnpConversation(tcp.Handshake()).Enter(Alice, Cookie, Bob);
    }
}
