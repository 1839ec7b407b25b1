using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

[Collection(RecordsRun.Name)]
public sealed class DeferredCharsetDetectorTests(RecordsRun run)
{
    [Fact]
    public void Logs_in_UTF_8_never_load_the_bridge() => Assert.Equal("False", run.Get("charsetBefore"));
}
