using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnSessionCommandTests(RecordsRun run)
{
    [Fact]
    public void The_switchboard_session_comes() =>
        Assert.Equal("Switchboard", run.Get("sessionKind"));

    [Fact]
    public void A_session_has_a_duration() =>
        Assert.Equal("True", run.Get("duration"));
}
