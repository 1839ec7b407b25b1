using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class UtcTimeAttributeTests(RecordsRun run)
{
    [Fact]
    public void Text_without_a_zone_is_UTC() =>
        Assert.Equal("6", run.Get("utcText"));
}
