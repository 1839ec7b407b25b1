using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnServiceCallCommandTests(RecordsRun run)
{
    [Fact]
    public void Each_call_is_a_record() =>
        Assert.Equal("AddressBook ABGroupAdd 200|Ticket GET 401", run.Get("calls"));

    [Fact]
    public void Services_and_actions_are_wildcards_in_any_case() =>
        Assert.Equal("ABGroupAdd|GET|", run.Get("callFilters"));

    [Fact]
    public void Accounts_are_filtered() => Assert.Equal("1|0", run.Get("callAccounts"));

    [Fact]
    public void Secrets_are_masked() => Assert.Equal("False", run.Get("callSecret"));

    [Fact]
    public void Secrets_are_given_when_asked_for() => Assert.Equal("True", run.Get("callSecretAsked"));

    [Fact]
    public void They_make_a_timeline() => Assert.Equal("service_call|service_call", run.Get("callEvents"));
}
