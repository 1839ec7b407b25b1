using MsnForensics.Analysis.Messages;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageKindsTests
{
    [Theory]
    [InlineData("text/plain", "", MsnMessageKind.Text)]
    [InlineData("text/x-msmsgsinvite", "", MsnMessageKind.Invitation)]
    [InlineData("image/gif", "", MsnMessageKind.Ink)]
    [InlineData("text/x-clientcaps", "", MsnMessageKind.Capability)]
    [InlineData("application/x-msnmsgrp2p", "", MsnMessageKind.PeerToPeer)]
    [InlineData("text/x-msmsgsoimnotification", "", MsnMessageKind.Offline)]
    [InlineData("text/x-msnmsgr-datacast", "ID: 1\r\n\r\n", MsnMessageKind.Nudge)]
    [InlineData("text/x-msnmsgr-datacast", "ID: 2\r\nData: <msnobj/>\r\n", MsnMessageKind.Wink)]
    [InlineData("text/x-msnmsgr-datacast", "id: 3\r\n", MsnMessageKind.VoiceClip)]
    [InlineData("text/x-msnmsgr-datacast", "ID: 4\r\nData: waves\r\n", MsnMessageKind.Action)]
    [InlineData("text/x-msnmsgr-datacast", "ID: 77\r\n", MsnMessageKind.Unknown)]
    [InlineData("text/x-msnmsgr-datacast", "", MsnMessageKind.Unknown)]
    [InlineData("application/x-other", "", MsnMessageKind.Unknown)]
    [InlineData("", "", MsnMessageKind.Unknown)]
    public void Content_type_and_datacast_id_tell_the_kind(string mediaType, string body, MsnMessageKind expected) =>
        Assert.Equal(expected, MessageKinds.Of(mediaType, ParsedMessages.Body(body)));

    [Fact]
    public void People_write_and_programs_notify()
    {
        Assert.True(MessageKinds.IsWrittenByPerson(MsnMessageKind.Text));
        Assert.True(MessageKinds.IsWrittenByPerson(MsnMessageKind.Nudge));
        Assert.True(MessageKinds.IsWrittenByPerson(MsnMessageKind.Offline));
        Assert.False(MessageKinds.IsWrittenByPerson(MsnMessageKind.Signal));
        Assert.False(MessageKinds.IsWrittenByPerson(MsnMessageKind.Typing));
        Assert.False(MessageKinds.IsWrittenByPerson(MsnMessageKind.PeerToPeer));
    }
}
