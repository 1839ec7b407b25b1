using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class AnomalyWarningsTests(RecordsRun run)
{
    [Fact]
    public void A_cut_capture_warns_once() =>
        Assert.Equal("True", run.Get("warnings"));
}
