using System.Collections.Generic;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class EqualMessagesTests
{
    private readonly AnalysisScene _scene = new();

    [Theory]
    [InlineData(0, "1 2")]
    [InlineData(1, "0 2")]
    [InlineData(2, "0 1")]
    public void Any_of_them_can_go(int gone, string left)
    {
        MsnpSession session = _scene.Open();
        WaitingMessage[] messages = [Message(session), Message(session), Message(session)];
        EqualMessages same = new(new MatchKey(MsnMessageKind.Text, "x"), session.Stream);
        foreach (WaitingMessage message in messages)
        {
            same.Add(message);
        }

        same.Remove(messages[gone]);
        Assert.Equal(left, string.Join(" ", Numbers(same, messages)));
        same.Add(messages[gone]);
        Assert.Equal(left + " " + gone, string.Join(" ", Numbers(same, messages)));
    }

    [Fact]
    public void A_stream_has_none_beside_itself_until_another_shows_one()
    {
        MsnpSession one = _scene.Open();
        MsnpSession two = _scene.Open();
        EqualMessages same = new(new MatchKey(MsnMessageKind.Text, "x"), one.Stream);
        WaitingMessage first = Message(one);
        same.Add(first);
        Assert.Null(same.FirstBeside(one.Stream));
        Assert.Same(first, same.FirstBeside(two.Stream));
        same.Add(Message(two));
        Assert.Same(first, same.FirstBeside(one.Stream));
    }

    private WaitingMessage Message(MsnpSession session) =>
        new(ParsedMessages.Leg(_scene, session, "bob@example.org", "hello"));

    private static IEnumerable<int> Numbers(EqualMessages same, WaitingMessage[] messages)
    {
        for (WaitingMessage? message = same.First; message is not null; message = message.NextEqual)
        {
            yield return System.Array.IndexOf(messages, message);
        }
    }
}
