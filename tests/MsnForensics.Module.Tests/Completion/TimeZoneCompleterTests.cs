using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class TimeZoneCompleterTests(RecordsRun run)
{
    [Fact]
    public void Zones_complete_where_the_system_knows_any() =>
        Assert.Contains(run.Get("completeZone"), (string[])["Europe/Berlin", ""]);
}
