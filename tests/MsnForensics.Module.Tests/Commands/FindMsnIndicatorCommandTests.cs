using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class FindMsnIndicatorCommandTests(RecordsRun run)
{
    [Fact]
    public void What_a_chat_shows_is_found() => Assert.All(
        new[] { "Protocol:CAL", "Protocol:MSG", "Protocol:X-MMS-IM-Format", "Account:bob@example.com" },
        indicator => Assert.Contains(indicator, run.Get("indicators").Split('|')));

    [Fact]
    public void Counts_add_up_to_all_finds() => Assert.Equal("0", run.Get("indicatorsAll"));

    [Fact]
    public void Filters_let_pass_what_fits()
    {
        AssertAll("Account", "indicatorKind");
        Assert.Equal("Header:High:6", run.Get("indicatorValue"));
        AssertAll("bob@example.com", "indicatorAccount");
        AssertAll("Certain", "indicatorCertain");
    }

    [Fact]
    public void Timelines_take_indicators() => AssertAll("indicator", "indicatorEvents");

    [Fact]
    public void Nothing_is_searched_unasked() => Assert.Equal("0", run.Get("indicatorsInEvents"));

    private void AssertAll(string expected, string name) =>
        Assert.All(run.Get(name).Split('|'), value => Assert.Equal(expected, value));
}
