using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.Messages;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageDetailReaderTests
{
    [Fact]
    public void An_action_has_its_text_in_a_field()
    {
        Assert.Equal("waves", Read(MsnMessageKind.Action, "ID: 4\r\nData: waves\r\n")!.Text);
        Assert.Null(Read(MsnMessageKind.Action, "ID: 4\r\n")!.Text);
    }

    [Fact]
    public void A_wink_names_its_object()
    {
        Assert.Equal("<msnobj Type=\"8\"/>", Read(MsnMessageKind.Wink, "ID: 2\r\nData: <msnobj Type=\"8\"/>\r\n")!.Object);
        Assert.Null(Read(MsnMessageKind.VoiceClip, "ID: 3\r\n"));
    }

    [Fact]
    public void A_profile_stands_in_the_headers()
    {
        MessagePayload payload = MessagePayload.Parse(
            "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsprofile\r\nLoginTime: 1\r\nClientIP: 192.0.2.1\r\n"u8);
        Assert.Equal(
            "LoginTime=1 ClientIP=192.0.2.1",
            FieldsOf(MessageDetailReader.Read(MsnMessageKind.Profile, payload, [], MsnParserOption.Default)!));
    }

    [Theory]
    [InlineData("From: Bob\r\nFrom-Addr: b@example.org\r\nSubject: hi\r\n", "Bob <b@example.org>: hi")]
    [InlineData("From-Addr: b@example.org\r\nSubject: hi\r\n", "<b@example.org>: hi")]
    [InlineData("From: Bob\r\n", "Bob: ")]
    [InlineData("Subject: hi\r\n", "hi")]
    [InlineData("Inbox-Unread: 1\r\nInbox-URL: /x\r\n", "Inbox-Unread: 1")]
    [InlineData("Mail-Data: <MD><E><I>3</I><OU>1</OU></E></MD>\r\n", "Inbox: 3; OtherFoldersUnread: 1")]
    [InlineData("", null)]
    public void A_mail_notice_in_words(string body, string? text) =>
        Assert.Equal(text, Read(MsnMessageKind.Mail, body)!.Text);

    [Theory]
    [InlineData("Type: 1\r\nArg1: 5\r\n", "The server goes down in 5 minutes.")]
    [InlineData("Type: 2\r\nArg1: x\r\n", "Type: 2; Arg1: x")]
    [InlineData("", null)]
    public void A_system_message_in_words(string body, string? text) =>
        Assert.Equal(text, Read(MsnMessageKind.System, body)!.Text);

    [Fact]
    public void Ports_are_decoded_where_they_are_hidden()
    {
        MessageDetails details = Read(
            MsnMessageKind.Invitation, "Port: 6891\r\nPortX: 11178\r\nPortX-Internal: 11179\r\n")!;
        Assert.Equal(
            "Port=6891 PortX=11178 PortX-Internal=11179 DecodedPort=6891 DecodedInternalPort=6890", FieldsOf(details));
        Assert.Equal("Port: 6891; PortX: 11178; PortX-Internal: 11179", details.Text);
        Assert.Equal("Port=6891", FieldsOf(Read(MsnMessageKind.Invitation, "Port: 6891\r\n")!));
    }

    [Fact]
    public void Ink_without_its_word_has_no_details() => Assert.Null(Read(MsnMessageKind.Ink, "R0lGODlh"));

    [Theory]
    [InlineData(MsnMessageKind.Text)]
    [InlineData(MsnMessageKind.Typing)]
    [InlineData(MsnMessageKind.Nudge)]
    [InlineData(MsnMessageKind.PeerToPeer)]
    [InlineData(MsnMessageKind.KeepAlive)]
    [InlineData(MsnMessageKind.Unknown)]
    public void Other_kinds_have_none(MsnMessageKind kind) => Assert.Null(Read(kind, "ID: 1\r\n"));

    [Fact]
    public void Any_body_gives_details()
    {
        MsnMessageKind[] kinds = Enum.GetValues<MsnMessageKind>();
        Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Byte.Array[0, 80]).Sample((kind, body) =>
        {
            MessageDetailReader.Read(kinds[kind], MessagePayload.Parse(body), body, MsnParserOption.Default);
        });
    }

    private static MessageDetails? Read(MsnMessageKind kind, string body) => MessageDetailReader.Read(
        kind, MessagePayload.Parse(default), Encoding.UTF8.GetBytes(body), MsnParserOption.Default);

    private static string FieldsOf(MessageDetails details) =>
        string.Join(' ', details.Fields.Select(field => field.Key + "=" + field.Value));
}
