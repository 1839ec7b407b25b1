using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnContactCommandTests(RecordsRun run)
{
    [Fact]
    public void The_list_shows_who_is_blocked() => Assert.Equal(
        "bob@example.com Forward, Block, Reverse|carol@example.com Forward, Allow", run.Get("contacts"));

    [Fact]
    public void An_account_fits_as_contact_or_owner_in_any_case() => Assert.Equal("1|2", run.Get("contactAccount"));

    [Fact]
    public void A_list_fits_by_its_flag() => Assert.Equal("bob@example.com", run.Get("contactBlocked"));

    [Fact]
    public void Changes_become_events() => Assert.Equal("contact_list|block", run.Get("contactEvents"));

    [Fact]
    public void A_cut_list_is_an_anomaly() => Assert.Equal("ContactListIncomplete", run.Get("contactAnomaly"));
}
