using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>Who sent what to whom, and what became of it (reference: section 8.11).</summary>
public sealed class AttributionTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Cookie = "17342299.1050000000.12345";

    [Fact]
    public void The_server_acknowledges_refuses_or_keeps_silent()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob)
            .SayAnswered(MessageBytes.Text("passed on"))
            .SayAnswered(MessageBytes.Text("refused"), "NAK")
            .SayAnswered(MessageBytes.Text("too long"), "282")
            .Say("nobody asked");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[] { MsnDelivery.Acknowledged, MsnDelivery.Refused, MsnDelivery.Refused, MsnDelivery.Unknown },
            run.Texts.Select(text => text.Delivery));
    }

    [Fact]
    public void Answers_find_their_messages_by_number()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob)
            .Client("MSG 7 A", MessageBytes.Text("seven")).Client("MSG 8 A", MessageBytes.Text("eight"))
            .Server("NAK 8").Server("ACK 7");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[] { ("seven", MsnDelivery.Acknowledged), ("eight", MsnDelivery.Refused) },
            run.Texts.Select(text => (text.Text!, text.Delivery)));
    }

    [Fact]
    public void Somebody_is_called_again_after_leaving()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob).Say("one").Server("BYE " + Bob)
            .Say("two").Call(Bob, "17342299").Say("three").Hear(Bob, "Bob", "four");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org: one",
                "alice@example.org -> : two",
                "alice@example.org -> bob@example.org: three",
                "bob@example.org -> alice@example.org: four",
            },
            run.Lines);
        Assert.Equal(new[] { Alice, Bob }, run.Sessions[0].Participants);
    }

    [Fact]
    public void An_idle_session_ends_for_everybody()
    {
        MsnpConversation chat = new MsnpConversation().Answer(Alice, "1050000100.12346", "17342300", Bob)
            .Hear(Bob, "Bob", "hello").Wait(300).Server("BYE " + Bob + " 1").Say("gone?");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[] { "bob@example.org -> alice@example.org: hello", "alice@example.org -> : gone?" }, run.Lines);
    }

    [Fact]
    public void The_owners_other_endpoint_is_no_person()
    {
        MsnpConversation chat = new MsnpConversation()
            .Client("ANS 1 alice@example.org;{11111111-2222-3333-4444-555555555555} 1050000100.12346 17342300")
            .Server("IRO 1 1 3 alice@example.org;{99999999-2222-3333-4444-555555555555} Alice 2788999228:48")
            .Server("IRO 1 2 3 bob@example.org Bob 2788999228:48")
            .Server("IRO 1 3 3 bob@example.org;{22222222-3333-4444-5555-666666666666} Bob 2788999228:48")
            .Server("ANS 1 OK")
            .Server("JOI alice@example.org;{77777777-2222-3333-4444-555555555555} Alice 2788999228:48")
            .Say("hello")
            .Server("BYE bob@example.org;{22222222-3333-4444-5555-666666666666}")
            .Hear(Bob, "Bob", "still here");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org: hello", "bob@example.org -> alice@example.org: still here",
            },
            run.Lines);
        Assert.Equal(new[] { Alice, Bob }, run.Sessions[0].Participants);
    }

    [Fact]
    public void Messages_before_the_owner_shows_are_attributed_once()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob);
        int from = chat.Packets.Count;
        chat.Say("whose is this?").Wait(60).Hear(Bob, "Bob", "yours").Wait(60)
            .Say(MessageBytes.Typing(Alice), 'U').Say("mine, then");
        AnalysisRun run = AnalysisRun.Of(chat.Packets.Skip(from).ToArray());
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org: whose is this?",
                "bob@example.org -> alice@example.org: yours",
                "alice@example.org -> bob@example.org: mine, then",
            },
            run.TimedLines);
        Assert.Equal(Alice, run.Sessions[0].Account);
        Assert.Contains("SessionParticipantsUnknown", run.Codes);
        Assert.DoesNotContain("SessionOwnerUnknown", run.Codes);
    }

    [Fact]
    public void An_owner_who_never_shows_stays_unknown()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob);
        int from = chat.Packets.Count;
        chat.Say("whose is this?").Hear(Bob, "Bob", "nobody's");
        AnalysisRun run = AnalysisRun.Of(chat.Packets.Skip(from).ToArray());
        Assert.Equal(new[] { "? -> bob@example.org: whose is this?", "bob@example.org -> : nobody's" }, run.Lines);
        Assert.Null(run.Sessions[0].Account);
        Assert.Contains("SessionOwnerUnknown", run.Codes);
    }

    [Fact]
    public void A_sender_who_claims_to_be_somebody_else_is_noted()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob)
            .Hear(Bob, "Bob", MessageBytes.Typing("mallory@example.org")).Hear(Bob, "Bob", MessageBytes.Typing(Bob));
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        Assert.Equal(new[] { Bob, Bob }, run.Messages.Select(message => message.From));
        Assert.Equal(new[] { "MessageSenderMismatch" }, run.Messages[0].Anomalies);
        Assert.Empty(run.Messages[1].Anomalies);
        Assert.Single(run.Codes, "MessageSenderMismatch");
    }

    [Fact]
    public void A_name_in_the_message_is_a_label_alone()
    {
        MsnpConversation chat = new MsnpConversation().Enter(Alice, Cookie, Bob)
            .Hear(Bob, "Bob", MessageBytes.Text("hello", null, "P4-Context: Your bank"));
        MsnMessage message = AnalysisRun.Of(chat.Packets).Texts.Single();
        Assert.Equal(Bob, message.From);
        Assert.Equal("Bob", message.FromName);
        Assert.Equal("Your bank", message.ClaimedName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Secrets_are_masked_unless_asked_for(bool includeSecret)
    {
        MsnpConversation server = new MsnpConversation().Play(SampleTranscripts.SignInMsnp8);
        MsnpConversation switchboard = MsnpConversation.Open(
            "192.168.0.1:50001", "192.0.2.20:1863", server.Tcp.Time.AddSeconds(1)).Enter(Alice, Cookie, Bob);
        AnalysisRun run = AnalysisRun.Of(
            server.Packets.Concat(switchboard.Packets).ToArray(),
            new AnalysisRequest { IncludeSecret = includeSecret });
        string all = string.Join(
            "\n", run.Commands.Select(command => command.Name + " " + command.Arguments + command.Payload))
            + string.Join("\n", run.Messages.Select(message => message.Headers + " " + message.Body));
        foreach (string secret in new[] { "EXAMPLETICKET", "1050000000.12345", "1050000100.12346" })
        {
            Assert.Equal(includeSecret, all.Contains(secret, System.StringComparison.Ordinal));
        }

        MsnMessage profile = run.Messages.Single(message => message.Kind == MsnMessageKind.Profile);
        Assert.Contains(includeSecret ? "MSPAuth: EXAMPLETICKET" : "MSPAuth: ***", profile.Headers);
        Assert.Equal(new[] { Alice }, profile.To);
    }

    [Fact]
    public void Sessions_are_linked_by_cookie_and_by_invitation()
    {
        MsnpConversation server = new MsnpConversation().Play(SampleTranscripts.SignInMsnp8);
        MsnpConversation own = MsnpConversation.Open(
            "192.168.0.1:50001", "192.0.2.20:1863", server.Tcp.Time.AddSeconds(1)).Play(SampleTranscripts.GroupChat);
        MsnpConversation invited = MsnpConversation.Open(
            "192.168.0.1:50002", "192.0.2.21:1863", server.Tcp.Time.AddSeconds(9))
            .Play(SampleTranscripts.ChunkedMessage);
        AnalysisRun run = AnalysisRun.Of(server.Packets.Concat(own.Packets).Concat(invited.Packets).ToArray());
        MsnSession notification = run.Sessions.Single(session => session.Kind == MsnSessionKind.Notification);
        Assert.Equal(
            new[] { ("XFR", "17342299"), ("RNG", "17342300") },
            run.Sessions.Where(session => session.Kind == MsnSessionKind.Switchboard)
                .OrderBy(session => session.StartTime)
                .Select(session => (session.LinkedBy!, session.SwitchboardId!)));
        Assert.Equal(
            new string?[] { notification.SessionId, notification.SessionId, null },
            run.Sessions.OrderByDescending(session => session.StartTime).Select(session => session.LinkedSessionId));
        Assert.All(run.Sessions, session => Assert.Equal(("MSNP8", Alice), (session.Dialect, session.Account)));
        Assert.Equal("SignedInElsewhere", notification.EndReason);
        Assert.Equal("TWN", notification.Package);
        Assert.Equal("This is a chunked message. \u00DCmlaut at the border.", run.Texts[^1].Text);
    }
}
