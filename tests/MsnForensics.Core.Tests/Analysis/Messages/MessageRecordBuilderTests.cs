using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageRecordBuilderTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void The_format_is_read()
    {
        MsnTextFormat format = Emit(
            MessageBytes.Text("x", "FN=Segoe%20UI; EF=BIS; CO=ff8000; CS=86; PF=22; RL=1")).Format!;
        Assert.Equal(("Segoe UI", "#0080FF", 0x86), (format.Font, format.Color, format.CharacterSet));
        Assert.Equal(
            (true, true, false, true), (format.IsBold, format.IsItalic, format.IsUnderlined, format.IsStruckOut));
        Assert.True(format.IsRightToLeft);
        Assert.Equal("22", format.PitchAndFamily);
        Assert.Null(Emit(MessageBytes.Text("x")).Format);
    }

    [Fact]
    public void Both_legs_make_an_observed_message_with_the_earliest_time()
    {
        (MsnpSession sender, MsnpSession receiver) = (Session(Alice, Bob), Session(Bob, Alice));
        WaitingMessage message = new(ParsedMessages.Leg(_scene, receiver, Alice, "text"));
        message.Add(ParsedMessages.Leg(_scene, sender, null, "text"));
        new MessageRecordBuilder(_scene.Context, _scene.Hub.Conversations).Emit(message);
        MsnMessage record = _scene.Take().OfType<MsnMessage>().Single();
        Assert.Equal((MsnDirection.Observed, Alice, "Name"), (record.Direction, record.From, record.FromName));
        Assert.Null(record.Owner);
        Assert.Equal(sender.SessionId, record.SessionId);
        Assert.Equal(MsnStreamDirection.ClientToServer, record.Evidence.StreamDirection);
        Assert.Equal(new[] { MsnStreamDirection.ServerToClient, MsnStreamDirection.ClientToServer },
            record.Sightings.Select(sighting => sighting.StreamDirection));
        Assert.Equal(_scene.Context.TimeOf(message.Legs[0].Commands[0].At), record.Timestamp);
    }

    [Fact]
    public void Data_between_programs_is_no_message_but_belongs_to_the_conversation()
    {
        WaitingMessage message = new(ParsedMessages.Leg(
            _scene, Session(Alice, Bob), null, MessageBytes.Typed("application/x-msnmsgrp2p", "data")));
        new MessageRecordBuilder(_scene.Context, _scene.Hub.Conversations).Emit(message);
        Assert.Empty(_scene.Take());
        Assert.Single(_scene.Hub.Conversations.Build());
    }

    [Fact]
    public void A_message_of_the_notification_server_goes_to_the_owner()
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        byte[] payload = MessageBytes.Typed("text/x-msmsgsprofile; charset=UTF-8", "");
        RoutedLeg leg = new(
            session,
            _scene.Command(false, "MSG Hotmail Hotmail", payload, session),
            ParsedMessages.Content(payload),
            new MessageRoute());
        new MessageRecordBuilder(_scene.Context, _scene.Hub.Conversations).Emit(new WaitingMessage(leg));
        MsnMessage record = _scene.Take().OfType<MsnMessage>().Single();
        Assert.Equal(
            (MsnMessageKind.Profile, Alice, MsnDirection.Received), (record.Kind, record.To[0], record.Direction));
        Assert.Null(record.ConversationId);
    }

    [Fact]
    public void Nobody_asked_for_messages()
    {
        AnalysisScene scene = new(new AnalysisRequest { Kinds = RecordKinds.Conversation });
        WaitingMessage message = new(ParsedMessages.Leg(scene, scene.Open(), Bob, "text"));
        new MessageRecordBuilder(scene.Context, scene.Hub.Conversations).Emit(message);
        Assert.Empty(scene.Take());
    }

    private MsnMessage Emit(byte[] payload)
    {
        WaitingMessage message = new(ParsedMessages.Leg(_scene, Session(Alice, Bob), null, payload));
        new MessageRecordBuilder(_scene.Context, _scene.Hub.Conversations).Emit(message);
        return _scene.Take().OfType<MsnMessage>().Single();
    }

    private MsnpSession Session(string owner, string other)
    {
        MsnpSession session = _scene.Open();
        session.Identify(owner, null);
        session.Members.Witness(other);
        return session;
    }
}
