using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class TimelineBuilderTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    private static readonly MsnEvidence Evidence = new()
    {
        Path = "office.pcap", FrameNumbers = new MsnList<long>([7, 9]),
    };

    [Theory]
    [InlineData(MsnMessageKind.Text, "message")]
    [InlineData(MsnMessageKind.Typing, "typing")]
    [InlineData(MsnMessageKind.Nudge, "nudge")]
    [InlineData(MsnMessageKind.Wink, "wink")]
    [InlineData(MsnMessageKind.Offline, "oim")]
    [InlineData(MsnMessageKind.Invitation, "invite")]
    public void Each_kind_of_message_has_its_type(MsnMessageKind kind, string type) =>
        Assert.Equal(type, Single(new MsnMessage { Kind = kind }).EventType);

    [Fact]
    public void Every_kind_has_a_type_of_its_own_choice() =>
        Assert.All(
            Enum.GetValues<MsnMessageKind>().Where(kind => kind != MsnMessageKind.Unknown),
            kind => Assert.NotEqual("unknown", Single(new MsnMessage { Kind = kind }).EventType));

    [Fact]
    public void A_message_says_who_wrote_what_to_whom()
    {
        MsnTimelineEvent made = Single(new MsnMessage
        {
            Timestamp = Start,
            Kind = MsnMessageKind.Text,
            From = "alice@example.com",
            To = new MsnList<string>(["bob@example.com", "carol@example.com"]),
            Text = "are you there?",
            Direction = MsnDirection.Sent,
            SessionId = "s",
            Evidence = Evidence,
        });
        Assert.Equal(Start, made.Timestamp);
        Assert.Equal("Message Sent", made.TimestampDescription);
        Assert.Equal("alice@example.com", made.Account);
        Assert.Equal("bob@example.com; carol@example.com", made.Peer);
        Assert.Equal("are you there?", made.Message);
        Assert.Equal("office.pcap", made.SourcePath);
        Assert.Equal(7, made.FrameNumber);
        Assert.Equal("s", made.SessionId);
    }

    [Theory]
    [InlineData(MsnCompleteness.Complete, "half")]
    [InlineData(MsnCompleteness.Gap, "half [a part within is missing]")]
    [InlineData(MsnCompleteness.Truncated, "half [the end is missing]")]
    public void A_part_of_a_message_is_not_taken_for_the_whole(MsnCompleteness completeness, string line) =>
        Assert.Equal(
            line,
            Single(new MsnMessage { Kind = MsnMessageKind.Text, Text = "half", Completeness = completeness }).Message);

    [Fact]
    public void What_the_server_says_is_not_from_somebody_unknown() =>
        Assert.Equal("Profile from the server", Single(new MsnMessage { Kind = MsnMessageKind.Profile }).Message);

    [Fact]
    public void A_message_without_text_is_described() =>
        Assert.Equal(
            "alice@example.com is typing",
            Single(new MsnMessage { Kind = MsnMessageKind.Typing, From = "alice@example.com" }).Message);

    [Fact]
    public void A_notification_session_starts_and_ends_with_a_sign_out()
    {
        MsnTimelineEvent[] made = Build(new MsnSession
        {
            Kind = MsnSessionKind.Notification,
            StartTime = Start,
            EndTime = Start.AddHours(1),
            Account = "alice@example.com",
            EndReason = "SignedOut",
            Evidence = Evidence,
        });
        Assert.Equal(["session_start", "signout"], made.Select(item => item.EventType));
        Assert.Equal([Start, Start.AddHours(1)], made.Select(item => item.Timestamp));
        Assert.Equal([7, 9], made.Select(item => item.FrameNumber));
    }

    [Fact]
    public void A_session_seen_from_the_middle_is_no_sign_in()
    {
        MsnTimelineEvent[] made = Build(new MsnSession
        {
            Kind = MsnSessionKind.Notification, IsMidStream = true, EndReason = "CaptureEnd",
        });
        Assert.Equal(["session_start", "session_end"], made.Select(item => item.EventType));
        Assert.Equal(["Session First Seen", "Session Last Seen"], made.Select(item => item.TimestampDescription));
    }

    [Fact]
    public void An_anomaly_is_an_event()
    {
        MsnTimelineEvent made = Single(new MsnAnomaly { Code = "TcpGap", Detail = "12 bytes", FrameNumber = 4 });
        Assert.Equal("TcpGap: 12 bytes", made.Message);
        Assert.Equal(4, made.FrameNumber);
    }

    [Fact]
    public void Captures_and_conversations_give_none()
    {
        Assert.Empty(Build(new MsnCapture()));
        Assert.Empty(Build(new MsnConversation()));
    }

    [Fact]
    public void Commands_and_streams_come_only_when_asked_for()
    {
        Assert.Empty(Build(new MsnCommand()));
        Assert.Empty(Build(new MsnStream()));
        TimelineBuilder all = new(new TimelineOption { IncludeCommand = true, IncludeStream = true });
        MsnCommand command = new() { Name = "USR", TransactionId = 3, Arguments = new MsnList<string>(["OK"]) };
        Assert.Equal("USR 3 OK", Assert.Single(all.Build(command)).Message);
        Assert.Equal(2, all.Build(new MsnStream()).Count());
    }

    [Fact]
    public void An_event_stays_what_it_is()
    {
        MsnTimelineEvent given = new();
        Assert.Same(given, Single(given));
    }

    private static MsnTimelineEvent Single(MsnRecord record) => Assert.Single(Build(record));

    private static MsnTimelineEvent[] Build(MsnRecord record) =>
        new TimelineBuilder(new TimelineOption()).Build(record).ToArray();
}
