using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

[Collection(RecordsRun.Name)]
public sealed class DeferredMailReaderTests(RecordsRun run)
{
    [Fact]
    public void Captures_without_offline_messages_never_load_the_bridge() =>
        Assert.Equal("False", run.Get("mailBefore"));

    [Fact]
    public void The_first_mail_loads_it()
    {
        Assert.Equal("Hello", run.Get("mailText"));
        Assert.Equal("True", run.Get("mailAfter"));
        Assert.Contains("MsnForensics.Mail", run.Get("isolated").Split('|'));
        Assert.DoesNotContain("MsnForensics.Mail", run.Get("default").Split('|'));
    }
}
