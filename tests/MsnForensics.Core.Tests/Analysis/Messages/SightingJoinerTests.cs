using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class SightingJoinerTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";

    private AnalysisScene _scene = new();

    [Fact]
    public void A_message_leaves_when_its_window_has_passed()
    {
        MsnpSession session = Session(Alice);
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, session, null, "text"));
        Assert.Empty(_scene.Wait(10).Take());
        Assert.Single(_scene.Wait(1).Take().OfType<MsnMessage>());
    }

    [Fact]
    public void The_nearest_of_equal_texts_is_joined()
    {
        MsnpSession sender = Session(Alice);
        MsnpSession receiver = Session(Bob);
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, sender, null, "ok"));
        _scene.Wait(5);
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, sender, null, "ok"));
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, receiver, Alice, "ok"));
        MsnMessage[] messages = Complete();
        Assert.Equal(new[] { 1, 2 }, messages.Select(message => message.Sightings.Count));
    }

    [Fact]
    public void One_connection_never_shows_a_message_twice()
    {
        MsnpSession session = Session(Alice);
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, session, Bob, "ok"));
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, session, Bob, "ok"));
        Assert.Equal(2, Complete().Length);
    }

    [Theory]
    [InlineData("begin\uFFFDend", true)]
    [InlineData("begin", true)]
    [InlineData("other", false)]
    public void The_remainder_of_a_text_joins_the_whole(string rest, bool isJoined)
    {
        foreach (bool isDamagedFirst in new[] { true, false })
        {
            _scene = new AnalysisScene();
            MsnpSession sender = Session(Alice);
            MsnpSession receiver = Session(Bob);
            if (isDamagedFirst)
            {
                _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, sender, null, rest, MsnCompleteness.Gap));
            }

            _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, receiver, Alice, "begin middle end"));
            if (!isDamagedFirst)
            {
                _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, sender, null, rest, MsnCompleteness.Gap));
            }

            MsnMessage[] messages = Complete();
            Assert.Equal(isJoined ? 1 : 2, messages.Length);
            Assert.Contains(messages, message => message.Text == "begin middle end");
        }
    }

    [Fact]
    public void A_message_whose_people_are_unknown_waits_for_its_session()
    {
        MsnpSession session = _scene.Open();
        session.Kind = MsnSessionKind.Switchboard;
        _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, session, null, "text"));
        Assert.Empty(_scene.Wait(100).Take());
        session.Identify(Alice, null);
        session.Members.Witness(Bob);
        _scene.Hub.Messages.Release(session);
        MsnMessage message = _scene.Take().OfType<MsnMessage>().Single();
        Assert.Equal((Alice, Bob), (message.From, message.To[0]));
    }

    [Fact]
    public void What_waits_is_bounded_in_number()
    {
        _scene = new AnalysisScene(
            new AnalysisRequest { Option = new MsnParserOption { MaximumWaitingMessageCount = 2 } });
        MsnpSession session = Session(Alice);
        for (int i = 0; i < 5; i++)
        {
            _scene.Hub.Messages.Add(ParsedMessages.Leg(_scene, session, null, "text " + i));
        }

        _scene.Hub.Advance();
        MsnRecord[] records = [.. _scene.Take()];
        Assert.Equal(
            new[] { "text 0", "text 1", "text 2" }, records.OfType<MsnMessage>().Select(message => message.Text));
        Assert.Equal("AnalysisLimitReached", records.OfType<MsnAnomaly>().Single().Code);
    }

    private MsnpSession Session(string owner)
    {
        MsnpSession session = _scene.Open();
        session.Kind = MsnSessionKind.Switchboard;
        session.HasBeginning = true;
        session.SwitchboardId = "4711";
        session.Identify(owner, null);
        return session;
    }

    private MsnMessage[] Complete() => [.. _scene.Complete().OfType<MsnMessage>()];
}
