using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class TestMsnCaptureCommandTests(RecordsRun run)
{
    [Fact]
    public void A_capture_is_told_from_other_files() =>
        Assert.Equal("True|False", run.Get("isCapture"));

    [Fact]
    public void MSN_traffic_is_found() =>
        Assert.Equal("True", run.Get("hasMsn"));
}
