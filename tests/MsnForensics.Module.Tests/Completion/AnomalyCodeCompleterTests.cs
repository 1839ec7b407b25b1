using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class AnomalyCodeCompleterTests(RecordsRun run)
{
    [Fact]
    public void Codes_complete() =>
        Assert.Equal("TcpGap", run.Get("completeCode"));
}
