using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnAnomalyCommandTests(RecordsRun run)
{
    [Fact]
    public void A_cut_capture_says_so() =>
        Assert.Equal("CaptureTruncated", run.Get("anomaly"));
}
