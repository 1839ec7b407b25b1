using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class ConvertFromMsnAccountIdCommandTests(RecordsRun run)
{
    [Fact]
    public void Candidates_and_domains_are_tried() => Assert.Equal(
        "alice@example.com CandidateHash|bob@example.com DomainHash| None", run.Get("accountIdBack"));
}
