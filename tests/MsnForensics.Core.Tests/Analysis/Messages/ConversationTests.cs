using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class ConversationTests
{
    [Fact]
    public void It_sums_up_people_times_sessions_and_what_they_wrote()
    {
        AnalysisScene scene = new();
        MsnpSession one = scene.Open();
        MsnpSession other = scene.Open();
        Conversation conversation = new("id");
        conversation.Add(
            new WaitingMessage(
                ParsedMessages.Leg(scene, one, "bob@example.org", "hello")), "bob@example.org", new MsnList<string>(["alice@example.org"]));
        conversation.Add(
            new WaitingMessage(
                ParsedMessages.Leg(scene, other, null, MessageBytes.Typing("alice@example.org"))), null, MsnList<string>.Empty);
        conversation.Add(
            new WaitingMessage(ParsedMessages.Leg(
                scene, one, null, MessageBytes.Nudge())), "alice@example.org", new MsnList<string>(["carol@example.org"]));
        MsnConversation record = conversation.Build(scene.Context);
        Assert.Equal(("id", 2L), (record.ConversationId, record.MessageCount));
        Assert.Equal("alice@example.org; bob@example.org; carol@example.org", record.Participants.ToString());
        Assert.Equal(new[] { one.SessionId, other.SessionId }, record.SessionId);
        Assert.Equal(2, (record.EndTime - record.StartTime).TotalSeconds);
        Assert.Equal(record.StartTime, record.Timestamp);
        Assert.Equal(new long[] { 1001 }, record.Evidence.FrameNumbers);
        Assert.Equal(32, record.RecordId.Length);
    }
}
