using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class WaitingMessageTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";
    private const long Window = 10_000_000_000;

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void A_whole_leg_is_better_than_a_damaged_one_and_the_senders_than_a_receivers()
    {
        LegMessage damaged = ParsedMessages.Leg(_scene, Session(Alice, "1"), null, "te", MsnCompleteness.Truncated);
        LegMessage received = ParsedMessages.Leg(_scene, Session(Bob, "1"), Alice, "text");
        LegMessage sent = ParsedMessages.Leg(_scene, Session(Alice, "1"), null, "text");
        WaitingMessage message = new(damaged);
        Assert.Same(damaged, message.Best);
        message.Add(received);
        Assert.Same(received, message.Best);
        message.Add(sent);
        Assert.Same(sent, message.Best);
        Assert.Equal(damaged.At.UnixNanoseconds, message.UnixNanoseconds);
    }

    [Fact]
    public void Legs_of_one_session_number_belong_together()
    {
        WaitingMessage message = new(ParsedMessages.Leg(_scene, Session(Alice, "1"), null, "text"));
        Assert.True(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, "1"), Alice, "text"), Window));
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, "2"), Alice, "text"), Window));
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, "1"), Carol, "text"), Window));
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, "1"), null, "text"), Window));
    }

    [Fact]
    public void Without_a_number_the_server_decides()
    {
        WaitingMessage message = new(ParsedMessages.Leg(_scene, Session(Alice, null), null, "text"));
        Assert.True(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, null), Alice, "text"), Window));
        Assert.False(message.CouldBe(
            ParsedMessages.Leg(_scene, Session(Bob, null, "198.51.100.99:1863"), Alice, "text"), Window));
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Alice, null), Alice, "text"), Window));
    }

    [Fact]
    public void Without_a_number_the_members_must_not_contradict()
    {
        MsnpSession sender = Session("", null);
        sender.Members.Witness("dave@example.org");
        WaitingMessage message = new(ParsedMessages.Leg(_scene, sender, null, "ok"));
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, null), Carol, "ok"), Window));
        Assert.True(message.CouldBe(ParsedMessages.Leg(_scene, Session("dave@example.org", null), Alice, "ok"), Window));
    }

    [Fact]
    public void Where_no_owner_is_known_what_goes_in_and_comes_out_at_once_is_one_message()
    {
        WaitingMessage message = new(ParsedMessages.Leg(_scene, Session("", null), null, "ok"));
        LegMessage relayed = ParsedMessages.Leg(_scene, Session("", null), Alice, "ok");
        Assert.True(message.CouldBe(relayed, Window));
        Assert.False(new WaitingMessage(relayed).CouldBe(
            ParsedMessages.Leg(_scene, Session("", null), Alice, "ok"), Window));
        _scene.Wait(2);
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session("", null), Alice, "ok"), Window));
    }

    [Fact]
    public void Time_decides()
    {
        WaitingMessage message = new(ParsedMessages.Leg(_scene, Session(Alice, "1"), null, "text"));
        _scene.Wait(10);
        Assert.False(message.CouldBe(ParsedMessages.Leg(_scene, Session(Bob, "1"), Alice, "text"), Window));
    }

    private MsnpSession Session(string owner, string? number, string server = "198.51.100.31:1863")
    {
        MsnpSession session = _scene.Open("192.0.2.23:1035", server);
        session.SwitchboardId = number;
        session.Identify(owner, null);
        return session;
    }
}
