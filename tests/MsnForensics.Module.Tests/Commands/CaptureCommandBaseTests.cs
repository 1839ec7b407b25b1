using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class CaptureCommandBaseTests(RecordsRun run)
{
    [Fact]
    public void A_literal_name_may_hold_wildcards() =>
        Assert.Equal("6", run.Get("byLiteralName"));

    [Fact]
    public void A_file_object_is_read() =>
        Assert.Equal("6", run.Get("byFileObject"));

    [Fact]
    public void A_provider_path_is_read_literally() =>
        Assert.Equal("6", run.Get("byPSPath"));

    [Fact]
    public void A_capture_record_names_its_file() =>
        Assert.Equal("6", run.Get("byRecord"));

    [Fact]
    public void A_wildcard_reads_every_file_it_fits() =>
        Assert.Equal("12", run.Get("byWildcard"));

    [Fact]
    public void An_error_further_down_the_pipeline_is_no_fault_of_the_input() =>
        Assert.Equal("enough|1", run.Get("further"));

    [Fact]
    public void Merged_captures_are_one_run_with_a_record_per_file() =>
        Assert.Equal("2", run.Get("merged"));

    [Fact]
    public void A_clock_offset_moves_every_time() =>
        Assert.Equal("60", run.Get("offset"));

    [Fact]
    public void A_bad_input_never_stops_the_others() =>
        Assert.Equal("6", run.Get("afterErrors"));

    [Fact]
    public void Debug_logs_of_clients_are_read_like_captures()
    {
        Assert.Equal("alice@example.com HostLocal|bob@example.com HostLocal", run.Get("debugLog"));
        Assert.Equal("Switchboard Log", run.Get("debugLogSession"));
    }
}
