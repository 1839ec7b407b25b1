using System.Linq;
using System.Text;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Conversations;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class LegMessageReaderTests
{
    private const string Bob = "bob@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void A_hole_in_the_body_becomes_a_hole_in_the_text()
    {
        byte[] payload = MessageBytes.Text("left right");
        int hole = payload.Length - 5;
        MsnpSession session = _scene.Open();
        _scene.Feed(session, _scene.Command(false, "MSG " + Bob + " Bob", payload, session, MsnCompleteness.Gap, hole));
        MsnMessage message = Complete(session);
        Assert.Equal("left \uFFFDright", message.Text);
        Assert.Equal(MsnCompleteness.Gap, message.Completeness);
    }

    [Fact]
    public void A_hole_in_the_headers_leaves_the_body_whole()
    {
        byte[] payload = MessageBytes.Text("text");
        MessageBody body = new();
        LegMessageReader.AddBody(
            body, _scene.Command(
                false, "MSG x y", payload, null, MsnCompleteness.Gap, 10), MessagePayload.Parse(payload), false);
        Assert.False(body.HasHole);
        Assert.Equal("text", Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public void An_answer_finds_its_message_once()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "MSG 7 A", MessageBytes.Text("text")).Server(session, "ACK 7").Server(session, "NAK 7");
        Assert.Equal(MsnDelivery.Acknowledged, Complete(session).Delivery);
    }

    [Fact]
    public void A_number_that_is_used_again_means_the_newer_message()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "MSG 7 A", MessageBytes.Text("old")).Client(session, "MSG 7 A", MessageBytes.Text("new"))
            .Server(session, "NAK 7");
        session.Close(StreamEnd.Finished, default);
        MsnMessage[] messages = _scene.Complete().OfType<MsnMessage>().ToArray();
        Assert.Equal(
            new[] { MsnDelivery.Unknown, MsnDelivery.Refused }, messages.Select(message => message.Delivery));
    }

    [Fact]
    public void Whoever_sends_is_a_member_and_has_a_name()
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, "MSG " + Bob + " Bob%20B", MessageBytes.Text("text"));
        Assert.Equal(new[] { Bob }, session.Members.Everybody);
        Assert.Equal("Bob B", session.NameOf(Bob));
        Assert.Equal("Bob B", Complete(session).FromName);
    }

    [Fact]
    public void Only_what_a_person_did_is_counted()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "MSG 7 U", MessageBytes.Typing("alice@example.org"))
            .Client(session, "MSG 8 N", MessageBytes.Text("text")).Client(session, "MSG 9 N", MessageBytes.Nudge());
        Assert.Equal(2, session.MessageCount);
        Assert.Equal("alice@example.org", session.Account);
    }

    [Fact]
    public void A_text_that_is_no_UTF_8_is_noted()
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, "MSG " + Bob + " Bob", MessageBytes.Text([(byte)'d', (byte)'\u00E9', (byte)'j']));
        MsnMessage message = Complete(session);
        Assert.Equal(("d\u00E9j", "windows-1252"), (message.Text, message.Charset));
        Assert.Equal(new[] { "MessageTextUndecodable" }, message.Anomalies);
    }

    private MsnMessage Complete(MsnpSession session)
    {
        session.Close(StreamEnd.Finished, default);
        return _scene.Complete().OfType<MsnMessage>().Single();
    }
}
