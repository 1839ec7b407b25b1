using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnAuthenticationCommandTests(RecordsRun run)
{
    [Fact]
    public void Each_attempt_is_a_record() =>
        Assert.Equal("Failed 911 1|Succeeded  2", run.Get("signIns"));

    [Fact]
    public void Accounts_are_filtered() => Assert.Equal("2|0", run.Get("signInAccounts"));

    [Fact]
    public void Secrets_are_masked() => Assert.Equal("***", run.Get("signInSecret"));

    [Fact]
    public void Secrets_are_given_when_asked_for() =>
        Assert.Equal("7f919fab309532df353c901430df36fa:1013928519.693957190", run.Get("signInSecretAsked"));

    [Fact]
    public void They_make_a_timeline() => Assert.Equal("signin_failed|signin", run.Get("signInEvents"));
}
