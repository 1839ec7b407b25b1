using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>Captures at a server or hub, where every message passes several times.</summary>
public sealed class SeveralLegsTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    [Fact]
    public void Both_legs_make_one_record()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "hello").Say(Bob, "hi");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(
            new[] { "alice@example.org -> bob@example.org: hello", "bob@example.org -> alice@example.org: hi" },
            run.Lines);
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
        Assert.All(run.Texts, text => Assert.Equal(MsnDirection.Observed, text.Direction));
        Assert.All(run.Texts, text => Assert.Equal(MsnDelivery.Acknowledged, text.Delivery));
        Assert.All(run.Texts, text => Assert.Equal(MsnStreamDirection.ClientToServer, text.Evidence.StreamDirection));
        Assert.Equal(2, run.Sessions.Count);
        Assert.Equal(new[] { "4711", "4711" }, run.Sessions.Select(session => session.SwitchboardId));
        MsnConversation conversation = Assert.Single(run.Conversations);
        Assert.Equal(2, conversation.MessageCount);
        Assert.Equal(run.Sessions.Select(session => session.SessionId).Order(), conversation.SessionId.Order());
    }

    [Fact]
    public void Three_legs_make_one_record()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob, Carol)
            .Say(Alice, "to both").Say(Carol, "back").Leave(Bob).Say(Alice, "to one");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org; carol@example.org: to both",
                "carol@example.org -> alice@example.org; bob@example.org: back",
                "alice@example.org -> carol@example.org: to one",
            },
            run.Lines);
        Assert.Equal(new[] { 3, 3, 2 }, run.Texts.Select(text => text.Sightings.Count));
    }

    [Fact]
    public void All_sightings_give_a_record_for_each_leg()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob, Carol).Say(Alice, "to both");
        AnalysisRun run = AnalysisRun.Of(room.Packets, new AnalysisRequest { AllSightings = true });
        Assert.Equal(3, run.Texts.Count);
        Assert.All(run.Texts, text => Assert.Equal(Alice, text.From));
        Assert.All(run.Texts, text => Assert.Equal(new[] { Bob, Carol }, text.To));
        Assert.Equal(
            new[] { MsnDirection.Sent, MsnDirection.Received, MsnDirection.Received },
            run.Texts.Select(text => text.Direction).Order().Reverse().OrderBy(direction => direction));
        Assert.Equal(3, run.Texts.Select(text => text.Evidence.StreamId).Distinct().Count());
        Assert.Equal(3, run.Texts.Select(text => text.RecordId).Distinct().Count());
        Assert.Equal(new[] { Alice, Bob, Carol }, run.Texts.Select(text => text.Owner!).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.001)]
    public void The_same_text_twice_stays_two_messages(double seconds)
    {
        SwitchboardRoom room = new SwitchboardRoom("4711")
            .Open(Alice, Bob).Say(Alice, "ok").Wait(seconds).Say(Alice, "ok");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(2, run.Texts.Count);
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
    }

    [Fact]
    public void The_same_text_twice_before_the_other_leg_shows_the_first_stays_two_messages()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob);
        room[Alice].Say("ok").Say("ok");
        AfterThe(room[Alice], room[Bob], 0.05);
        room[Bob].Hear(Alice, "Alice", "ok").Hear(Alice, "Alice", "ok");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(2, run.Texts.Count);
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
    }

    [Fact]
    public void Repeated_typing_notices_stay_as_many_as_they_are()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob);
        for (int i = 0; i < 6; i++)
        {
            room.Say(Alice, MessageBytes.Typing(Alice)).Wait(4);
        }

        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(6, run.Messages.Count);
        Assert.All(run.Messages, message => Assert.Equal(2, message.Sightings.Count));
    }

    [Fact]
    public void The_same_text_of_both_people_stays_two_messages()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "ok").Say(Bob, "ok");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(
            new[] { "alice@example.org -> bob@example.org: ok", "bob@example.org -> alice@example.org: ok" },
            run.Lines);
    }

    [Fact]
    public void Two_sessions_with_the_same_text_at_the_same_moment_stay_apart()
    {
        SwitchboardRoom one = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "ok");
        SwitchboardRoom other = new SwitchboardRoom("4712").Open("dave@example.org", "erin@example.org")
            .Say("dave@example.org", "ok");
        AnalysisRun run = AnalysisRun.Of(Together(one.Packets, Elsewhere(other.Packets)));
        Assert.Equal(
            new[] { "alice@example.org -> bob@example.org: ok", "dave@example.org -> erin@example.org: ok" },
            run.Lines.Order());
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
        Assert.Equal(2, run.Conversations.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_leg_joins_the_whole_one(bool isSenderDamaged)
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "first");
        MsnpConversation leg = room[isSenderDamaged ? Alice : Bob];
        int from = leg.Packets.Count;
        leg.Tcp.SegmentSize = 30;
        room.Say(Alice, "a text that is long enough to be cut into several segments of the connection");
        TestPacket lost = leg.Packets[from + 6];
        room.Say(Bob, "intact");
        AnalysisRun run = AnalysisRun.Of(room.Packets.Where(packet => packet != lost).ToArray());
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org: first",
                "alice@example.org -> bob@example.org: a text that is long enough to be cut into several segments"
                    + " of the connection",
                "bob@example.org -> alice@example.org: intact",
            },
            run.Lines);
        Assert.All(run.Texts, text => Assert.Equal(MsnCompleteness.Complete, text.Completeness));
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
    }

    [Fact]
    public void One_leg_of_a_room_is_a_client_view()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "hello").Say(Bob, "hi");
        AnalysisRun run = AnalysisRun.Of(room.PacketsOf(Bob));
        Assert.Equal(
            new[] { "alice@example.org -> bob@example.org: hello", "bob@example.org -> alice@example.org: hi" },
            run.Lines);
        Assert.Equal(new[] { MsnDirection.Received, MsnDirection.Sent }, run.Texts.Select(text => text.Direction));
        Assert.All(run.Texts, text => Assert.Equal(Bob, text.Owner));
        Assert.All(run.Texts, text => Assert.Single(text.Sightings));
    }

    [Fact]
    public void Legs_join_without_a_session_number()
    {
        // Captured from the middle: no cookie, no invitation.
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob);
        int count = room.Packets.Count;
        room.Say(
            Alice, MessageBytes.Typing(Alice)).Say(Alice, "hello").Say(Bob, MessageBytes.Typing(Bob)).Say(Bob, "hi");
        AnalysisRun run = AnalysisRun.Of(room.Packets.Skip(count).ToArray());
        Assert.Equal(
            new[] { "alice@example.org -> bob@example.org: hello", "bob@example.org -> alice@example.org: hi" },
            run.Lines);
        Assert.All(run.Texts, text => Assert.Equal(2, text.Sightings.Count));
    }

    [Fact]
    public void The_wait_for_other_legs_is_bounded_in_time()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob).Say(Alice, "hello");
        MsnpConversation sender = room[Alice];
        MsnpConversation receiver = room[Bob];
        AfterThe(receiver, sender, 30);
        sender.Say("late");
        AfterThe(sender, receiver, 30);
        receiver.Hear(Alice, "Alice", "late");
        AnalysisRun run = AnalysisRun.Of(room.Packets);
        Assert.Equal(new[] { "hello", "late", "late" }, run.Texts.Select(text => text.Text));
    }

    [Fact]
    public void The_wait_for_other_legs_is_bounded_in_number()
    {
        SwitchboardRoom room = new SwitchboardRoom("4711").Open(Alice, Bob);
        for (int i = 0; i < 20; i++)
        {
            room[Alice].Say("message " + i);
        }

        AnalysisRequest request = new() { Option = new() { MaximumWaitingMessageCount = 5 } };
        AnalysisRun run = AnalysisRun.Of(room.Packets, request);
        Assert.Equal(20, run.Texts.Count);
        Assert.Equal(1, run.Codes.Count(code => code == "AnalysisLimitReached"));
    }

    private static void AfterThe(MsnpConversation other, MsnpConversation moved, double seconds) =>
        moved.Tcp.Time = (moved.Tcp.Time > other.Tcp.Time ? moved.Tcp.Time : other.Tcp.Time).AddSeconds(seconds);

    private static TestPacket[] Together(params IReadOnlyList<TestPacket>[] parts) =>
        parts.SelectMany(part => part).OrderBy(packet => packet.Time).ToArray();

    // The clients of another net: the last number of their addresses is another one.
    private static TestPacket[] Elsewhere(IReadOnlyList<TestPacket> packets) => packets.Select(packet =>
    {
        byte[] bytes = (byte[])packet.Bytes.Clone();
        foreach (int at in new[] { 26, 30 })
        {
            if (bytes[at] == 192)
            {
                bytes[at + 3] += 100;
            }
        }

        return packet with { Bytes = bytes };
    }).ToArray();
}
