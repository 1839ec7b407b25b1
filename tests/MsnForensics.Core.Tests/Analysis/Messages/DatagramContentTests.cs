using System;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.Messages;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class DatagramContentTests
{
    [Theory]
    [InlineData("Message-Type: Text", MsnMessageKind.Text)]
    [InlineData("message-type: TEXT ", MsnMessageKind.Text)]
    [InlineData("Message-Type: Nudge", MsnMessageKind.Nudge)]
    [InlineData("Message-Type: Wink", MsnMessageKind.Wink)]
    [InlineData("Message-Type: CustomEmoticon", MsnMessageKind.Emoticon)]
    [InlineData("Message-Type: Control/Typing", MsnMessageKind.Typing)]
    [InlineData("Message-Type: Control\r\nMessage-Subtype: Typing", MsnMessageKind.Typing)]
    [InlineData("Message-Type: Control/ClearTyping", MsnMessageKind.Signal)]
    [InlineData("Message-Type: Signal/MarkIMWindowRead", MsnMessageKind.Signal)]
    [InlineData("Message-Type: Signal/ForceAbchSync", MsnMessageKind.Signal)]
    [InlineData("Message-Type: Data", MsnMessageKind.PeerToPeer)]
    [InlineData("Message-Type: Signal/P2P", MsnMessageKind.PeerToPeer)]
    [InlineData("Message-Type: Signal/AudioTunnel", MsnMessageKind.PeerToPeer)]
    [InlineData("Message-Type: Other", MsnMessageKind.Unknown)]
    [InlineData("Content-Type: text/plain", MsnMessageKind.Text)]
    [InlineData("Content-Type: text/x-other", MsnMessageKind.Unknown)]
    public void Types_are_known_by_name(string headers, MsnMessageKind kind) =>
        Assert.Equal(kind, DatagramContent.KindOf(Parse("", headers)));

    [Theory]
    [InlineData("IM/Online", MsnMessageKind.Text)]
    [InlineData("IM/Offline", MsnMessageKind.Offline)]
    [InlineData("im/mobile", MsnMessageKind.Page)]
    public void The_channel_tells_texts_apart(string channel, MsnMessageKind kind) => Assert.Equal(
        kind, DatagramContent.KindOf(Parse("Service-Channel: " + channel + "\r\n", "Message-Type: Text")));

    [Fact]
    public void A_closed_window_names_both_sides()
    {
        MessageContent content = Read("Message-Type: Signal/CloseIMWindow", "1:alice@example.org/9:1@live.com;path=IM");
        Assert.Equal("Signal/CloseIMWindow: 1:alice@example.org/9:1@live.com;path=IM", content.Text);
        Assert.Equal("9:1@live.com;path=IM", content.Details!.Fields[2].Value);
        Assert.Equal("Signal/ForceAbchSync", Read("Message-Type: Signal/ForceAbchSync", "\r\n").Text);
    }

    [Fact]
    public void The_typing_user_is_an_account_with_its_network() => Assert.Equal(
        "alice@example.org", Read("Message-Type: Control/Typing\r\nTypingUser: 1:Alice@example.org;epid={1}", "").ClaimedSender);

    [Fact]
    public void Headers_of_all_blocks_are_kept() => Assert.Equal(4, Read("Message-Type: Nudge", "").Headers.Count);

    [Fact]
    public void Any_payload_gives_a_content() => Gen.OneOf(
        Gen.Byte.Array[0, 80], AnyOf.Items("Mesaging: 2.0\r\nType-Sl/".ToCharArray()).Array[0, 80]
            .Select(text => Encoding.ASCII.GetBytes("Messaging: 2.0\r\nMessage-Type: " + new string(text))))
        .Sample(bytes =>
        {
            RoutedPayload payload = RoutedPayload.Parse(bytes);
            MessageBody body = new();
            body.Add(bytes.AsMemory(payload.BodyOffset, payload.BodyLength), false);
            MsnMessageKind kind = DatagramContent.KindOf(payload);
            return DatagramContent.Read(payload, kind, body, false, MsnParserOption.Default).Kind == kind;
        });

    private static MessageContent Read(string headers, string body)
    {
        RoutedPayload payload = Parse("", headers);
        return DatagramContent.Read(
            payload, DatagramContent.KindOf(payload), ParsedMessages.Body(body), false, MsnParserOption.Default);
    }

    private static RoutedPayload Parse(string routing, string headers) => RoutedPayload.Parse(Encoding.UTF8.GetBytes(
        "Routing: 1.0\r\n" + routing + "\r\nReliability: 1.0\r\n\r\nMessaging: 2.0\r\n" + headers + "\r\n\r\n"));
}
