using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnPresenceCommandTests(RecordsRun run)
{
    [Fact]
    public void States_come_as_they_end() => Assert.Equal(
        "bob@example.com Online|alice@example.com Hidden|bob@example.com Away", run.Get("presence"));

    [Fact]
    public void An_account_fits_in_any_case() => Assert.Equal("Online|Away", run.Get("presenceAccount"));

    [Fact]
    public void A_status_fits_by_name_or_code() => Assert.Equal("Hidden|Away", run.Get("presenceStatus"));

    [Fact]
    public void A_state_has_a_duration() => Assert.Equal("True", run.Get("presenceDuration"));

    [Fact]
    public void A_timeline_shows_each_state() =>
        Assert.Equal("presence|presence|presence", run.Get("presenceEvents"));
}
