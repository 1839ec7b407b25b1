using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnArtifactCommandTests(RecordsRun run)
{
    [Fact]
    public void A_profile_gives_every_trace_in_it() => Assert.Equal(
        "AccountSetting|CachedObject|ContactEntry|HistoryFile|Installation|ObjectDescription|ObjectFile"
        + "|ProgramRun|ProgramSetting|ReceivedFile|SignedInAccount",
        run.Get("artifactKinds"));

    [Fact]
    public void Without_recursion_the_folder_alone_is_read() => Assert.Equal("0", run.Get("artifactFlat"));

    [Fact]
    public void Traces_are_filtered() => Assert.Equal("2|2", run.Get("artifactFilters"));

    [Fact]
    public void Objects_seen_elsewhere_name_pictures() =>
        Assert.Equal("alice@example.com", run.Get("artifactKnown"));

    [Fact]
    public void They_make_a_timeline() =>
        Assert.Equal("File Created|File Modified|Key Last Written|Last Run", run.Get("artifactEvents"));

    [Fact]
    public void A_path_that_leads_nowhere_is_an_error() =>
        Assert.Equal("PathNotFound:ObjectNotFound", run.Get("artifactErrors"));

    [Fact]
    public void What_cannot_be_read_is_one_error_and_the_rest_goes_on() =>
        Assert.Equal("1|PathNotFound:ObjectNotFound|zz.ctt|True", run.Get("artifactRefused"));

    [Fact]
    public void No_link_is_followed() => Assert.Equal("True|2", run.Get("artifactLinks"));

    [Fact]
    public void Runs_of_the_program_are_read() =>
        Assert.Equal("The program was run on this computer, 42 times", run.Get("artifactRuns"));

    [Fact]
    public void Raw_bytes_are_carved()
    {
        Assert.StartsWith(
            "Command 64 USR 3 TWN I alice@example.com|Ticket 96 SHA-256 ",
            run.Get("artifactCarved"),
            System.StringComparison.Ordinal);
        Assert.Equal("wonderland", run.Get("artifactCarvedSecret"));
    }
}
