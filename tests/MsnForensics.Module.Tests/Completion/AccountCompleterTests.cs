using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class AccountCompleterTests(RecordsRun run)
{
    [Fact]
    public void Accounts_of_a_small_file_complete() => Assert.Equal("alice@example.com", run.Get("completeAccount"));

    [Fact]
    public void Names_with_wildcards_are_taken_as_they_are() =>
        Assert.Equal("bob@example.com", run.Get("completeAccountLiteral"));

    [Fact]
    public void Accounts_of_records_in_variables_complete() =>
        Assert.Equal("carol@example.com", run.Get("completeAccountHeld"));
}
