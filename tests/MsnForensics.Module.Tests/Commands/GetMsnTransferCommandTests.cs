using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(TransfersRun.Name)]
public sealed class GetMsnTransferCommandTests(TransfersRun run)
{
    [Fact]
    public void A_transfer_says_who_sent_what_to_whom() => Assert.Equal(
        "File alice@example.org bob@example.org ..\\report?.txt Completed DirectTcp", run.Get("listed"));

    [Fact]
    public void Kinds_outcomes_and_accounts_filter() =>
        Assert.Equal(("0", "1", "1"), (run.Get("kind"), run.Get("outcome"), run.Get("account")));

    [Fact]
    public void A_transfer_has_a_duration() => Assert.Equal("True", run.Get("duration"));

    [Fact]
    public void Missing_ranges_are_objects_and_print_as_text()
    {
        Assert.Matches(@"^\d+\+\d+$", run.Get("missing"));
        Assert.Matches(@"^\d+-\d+$", run.Get("missingText"));
    }

    [Fact]
    public void A_timeline_shows_its_steps() =>
        Assert.Equal("Transfer Offered|Transfer Started|Transfer Completed", run.Get("events"));

    [Fact]
    public void It_is_one_of_all_events() => Assert.Equal("1", run.Get("inEvents"));
}
