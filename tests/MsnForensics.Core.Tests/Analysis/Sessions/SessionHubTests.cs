using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class SessionHubTests
{
    [Fact]
    public void In_the_end_messages_come_out_and_then_conversations()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Client(session, "USR 1 alice@example.org 1.2.3").Client(session, "MSG 2 N", MessageBytes.Text("text"));
        MsnRecord[] records = [.. scene.Complete().Where(record => record is not MsnCommand)];
        Assert.IsType<MsnMessage>(records[0]);
        Assert.IsType<MsnConversation>(records[1]);
        Assert.Equal(2, records.Length);
    }

    [Fact]
    public void Conversations_come_when_asked_for()
    {
        AnalysisScene scene = new(new AnalysisRequest { Kinds = RecordKinds.Message });
        MsnpSession session = scene.Open();
        scene.Client(session, "USR 1 alice@example.org 1.2.3").Client(session, "MSG 2 N", MessageBytes.Text("text"));
        Assert.IsType<MsnMessage>(scene.Complete().Single());
    }
}
