using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnAccountCommandTests(RecordsRun run)
{
    [Fact]
    public void One_record_per_account() => Assert.Equal(
        "alice@example.com True|bob@example.com False|carol@example.com False", run.Get("accounts"));

    [Fact]
    public void Filters_pick_accounts_and_sessions() => Assert.Equal("1|3", run.Get("accountFilters"));
}
