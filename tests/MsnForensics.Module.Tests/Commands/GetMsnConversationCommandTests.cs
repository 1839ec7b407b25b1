using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnConversationCommandTests(RecordsRun run)
{
    [Fact]
    public void Both_participants_are_named() =>
        Assert.Equal("alice@example.com|bob@example.com", run.Get("conversation"));
}
