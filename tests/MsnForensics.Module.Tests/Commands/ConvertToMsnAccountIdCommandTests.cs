using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class ConvertToMsnAccountIdCommandTests(RecordsRun run)
{
    [Fact]
    public void Numbers_are_those_of_the_client() =>
        Assert.Equal("122223611|2211151048|4092013818", run.Get("accountId"));
}
