using System.Text;
using MsnForensics.Analysis.Messages;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageContentTests
{
    [Fact]
    public void A_text_with_its_headers()
    {
        MessageContent content = ParsedMessages.Content(MessageBytes.Text(
            "hello", "FN=Arial; EF=B; CO=ff; CS=0; PF=22", "P4-Context: Bank", "User-Agent: pidgin/2.10.11"));
        Assert.Equal((MsnMessageKind.Text, "hello"), (content.Kind, content.Text));
        Assert.Equal(("UTF-8", "text/plain; charset=UTF-8"), (content.Charset, content.ContentType));
        Assert.Equal(("Bank", "pidgin/2.10.11"), (content.ClaimedName, content.UserAgent));
        Assert.Equal("FN=Arial; EF=B; CO=ff; CS=0; PF=22", content.Format);
        Assert.Null(content.Body);
        Assert.Equal(5, content.Headers.Count);
    }

    [Fact]
    public void A_typing_notice_names_its_sender_in_lower_case()
    {
        MessageContent content = ParsedMessages.Content(MessageBytes.Typing("Alice@Example.org"));
        Assert.Equal((MsnMessageKind.Typing, "alice@example.org"), (content.Kind, content.ClaimedSender));
        Assert.Null(content.Text);
        Assert.Equal("\r\n"u8.ToArray(), content.Body);
    }

    [Fact]
    public void An_unknown_type_keeps_its_body()
    {
        MessageContent content = ParsedMessages.Content(MessageBytes.Typed("application/x-example", "raw"));
        Assert.Equal((MsnMessageKind.Unknown, "application/x-example"), (content.Kind, content.ContentType));
        Assert.Equal("raw", Encoding.ASCII.GetString(content.Body!));
    }

    [Fact]
    public void Without_a_type_nothing_is_claimed()
    {
        MessageContent content = ParsedMessages.Content("no headers at all"u8.ToArray());
        Assert.Equal(MsnMessageKind.Unknown, content.Kind);
        Assert.Null(content.ContentType);
    }

    [Fact]
    public void The_match_key_tells_kind_and_content_apart()
    {
        MatchKey text = ParsedMessages.Content(MessageBytes.Text("1")).MatchKey;
        Assert.Equal(text, ParsedMessages.Content(MessageBytes.Text("1", "FN=Arial")).MatchKey);
        Assert.NotEqual(text, ParsedMessages.Content(MessageBytes.Text("2")).MatchKey);
        Assert.NotEqual(text, ParsedMessages.Content(MessageBytes.Datacast("1")).MatchKey);
        Assert.NotEqual(
            ParsedMessages.Content(MessageBytes.Typing("a@example.org")).MatchKey,
            ParsedMessages.Content(MessageBytes.Typing("b@example.org")).MatchKey);
    }
}
