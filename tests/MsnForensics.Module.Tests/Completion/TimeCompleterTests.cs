using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class TimeCompleterTests(RecordsRun run)
{
    [Fact]
    public void Words_for_times_complete() => Assert.Equal("yesterday", run.Get("completeTime"));
}
