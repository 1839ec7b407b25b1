using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnEventCommandTests(RecordsRun run)
{
    [Fact]
    public void Every_kind_of_record_comes()
    {
        string[] types = run.Get("eventTypes").Split('|');
        foreach (string type in new[] { "MsnCapture", "MsnStream", "MsnSession", "MsnConversation", "MsnMessage", "MsnCommand" })
        {
            Assert.Contains(type, types);
        }
    }
}
