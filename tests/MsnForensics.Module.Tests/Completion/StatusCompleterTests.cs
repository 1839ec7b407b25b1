using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class StatusCompleterTests(RecordsRun run)
{
    [Fact]
    public void Names_of_states_complete() => Assert.Equal("Online", run.Get("completeStatus"));
}
