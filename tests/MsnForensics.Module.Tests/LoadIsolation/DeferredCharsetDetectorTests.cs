using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

[Collection(RecordsRun.Name)]
public sealed class DeferredCharsetDetectorTests(RecordsRun run)
{
    [Fact]
    public void Logs_in_UTF_8_never_load_the_bridge() => Assert.Equal("0", run.Get("charsetBefore"));

    [Fact]
    public void The_first_log_in_another_charset_loads_it()
    {
        Assert.Equal("True", run.Get("charsetAfter"));
        Assert.DoesNotContain("MsnForensics.Charsets", run.Get("default").Split('|'));
    }
}
