using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Testing.Conversations;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class RoutedLegTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Group = "9:1@live.com";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void The_receiver_is_the_named_one_or_the_owner()
    {
        MsnpSession session = Session(Alice);
        Assert.Equal(new[] { Bob }, Leg(session, true, to: Bob).Recipients);
        Assert.Equal(new[] { Alice }, Leg(session, false, from: Bob).Recipients);
        Assert.Empty(Leg(session, true).Recipients);
        Assert.Empty(Leg(session, false, from: Alice, group: Group).Recipients);
    }

    [Fact]
    public void What_the_owner_wrote_elsewhere_is_sent()
    {
        MsnpSession session = Session(Alice);
        Assert.True(Leg(session, false, from: Alice, to: Bob).IsSent);
        Assert.False(Leg(session, false, from: Bob, to: Alice).IsSent);
        Assert.True(Leg(session, true, to: Bob).IsSent);
    }

    [Fact]
    public void Without_an_owner_it_waits_for_the_session()
    {
        MsnpSession session = _scene.Open();
        RoutedLeg leg = Leg(session, false, from: Bob);
        Assert.False(leg.CanAttribute);
        session.Close(StreamEnd.Finished, default);
        Assert.True(leg.CanAttribute);
    }

    [Fact]
    public void Legs_of_one_message_agree_about_people_and_group()
    {
        RoutedLeg sent = Leg(Session(Alice), true, to: Bob);
        Assert.True(sent.CouldBe(Leg(Session(Bob), false, from: Alice)));
        Assert.True(sent.CouldBe(Leg(_scene.Open(), false, from: Alice)));
        Assert.True(sent.CouldBe(Leg(Session(Alice), false, from: Alice, to: Bob)));
        Assert.False(sent.CouldBe(Leg(Session(Bob), false, from: "carol@example.org")));
        Assert.False(sent.CouldBe(Leg(Session("carol@example.org"), false, from: Alice)));
        Assert.False(sent.CouldBe(Leg(Session(Bob), false, from: Alice, group: Group)));
        Assert.False(sent.CouldBe(Leg(Session(Alice), true, to: Bob)));
        Assert.False(sent.CouldBe(Leg(sent.Session!, false, from: Alice, to: Bob)));
        Assert.False(sent.CouldBe(ParsedMessages.Leg(_scene, Session(Bob), Alice, "text")));
    }

    [Fact]
    public void A_group_is_one_receiver()
    {
        RoutedLeg sent = Leg(Session(Alice), true, group: Group);
        Assert.True(sent.CouldBe(Leg(Session(Bob), false, from: Alice, to: Bob, group: Group)));
        Assert.False(sent.CouldBe(Leg(Session(Bob), false, from: Alice, to: Bob, group: "9:2@live.com")));
    }

    [Fact]
    public void A_name_of_the_services_joins_whatever_else()
    {
        MsnpSession session = Session(Alice);
        Assert.True(Leg(session, false, from: Bob, key: "1").CouldBe(Leg(session, false, from: Bob, key: "1")));
        Assert.False(Leg(session, false, from: Bob, key: "1").CouldBe(Leg(session, false, from: Bob, key: "2")));
        Assert.False(Leg(session, false, from: Bob, key: "1").CouldBe(Leg(Session(Bob), false, from: Bob)));
        Assert.False(Leg(session, false, from: Bob).CouldBe(Leg(Session(Bob), false, from: Bob, key: "1")));
    }

    private MsnpSession Session(string owner)
    {
        MsnpSession session = _scene.Open();
        session.Identify(owner, null);
        return session;
    }

    private RoutedLeg Leg(
        MsnpSession session,
        bool isFromClient,
        string? from = null,
        string? to = null,
        string? group = null,
        string? key = null)
    {
        CommandEvent command = _scene.Command(isFromClient, "SDG 0", MessageBytes.Text("text"), session);
        return new RoutedLeg(
            session,
            command,
            new MessageContent { Kind = MsnMessageKind.Text, Text = "text", JoinKey = key },
            new MessageRoute { From = from, To = to, GroupId = group, IsConversation = true });
    }
}
