using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnCommandCommandTests(RecordsRun run)
{
    [Fact]
    public void Names_are_wildcards_in_any_case() =>
        Assert.Equal("USR|USR|CAL|CAL", run.Get("names"));

    [Fact]
    public void Secrets_are_masked() =>
        Assert.Equal("False", run.Get("secret"));

    [Fact]
    public void Secrets_are_given_when_asked_for() =>
        Assert.Equal("True", run.Get("secretAsked"));
}
