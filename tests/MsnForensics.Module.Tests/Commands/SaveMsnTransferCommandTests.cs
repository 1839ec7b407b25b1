using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(TransfersRun.Name)]
public sealed class SaveMsnTransferCommandTests(TransfersRun run)
{
    [Fact]
    public void WhatIf_makes_not_even_the_folder() => Assert.Equal("False", run.Get("whatIf"));

    [Fact]
    public void A_file_is_saved_under_a_safe_name() =>
        Assert.Equal("report_.txt 5000 True ..\\report?.txt", run.Get("saved"));

    [Fact]
    public void The_hash_is_that_of_the_file_and_of_the_content() => Assert.Equal("True", run.Get("savedHash"));

    [Fact]
    public void Without_PassThru_nothing_is_given() => Assert.Equal("0", run.Get("quiet"));

    [Fact]
    public void A_file_that_is_there_stays() => Assert.Equal("TransferFileExists:ResourceExists", run.Get("exists"));

    [Fact]
    public void Force_replaces_it() => Assert.Equal("1", run.Get("forced"));

    [Fact]
    public void Records_are_saved_by_reading_once_more() => Assert.Equal("5000", run.Get("piped"));

    [Fact]
    public void A_literal_path_and_filters_do_as_everywhere() =>
        Assert.Equal(("1", "0"), (run.Get("literal"), run.Get("filtered")));

    [Fact]
    public void No_temporary_file_is_left() => Assert.Equal("0", run.Get("leftovers"));

    [Fact]
    public void Incomplete_content_needs_Force() => Assert.Equal("TransferIncomplete:InvalidData", run.Get("incomplete"));

    [Fact]
    public void Incomplete_content_is_marked_and_listed()
    {
        Assert.Equal("report.bin.partial 5000 False", run.Get("partial"));
        Assert.Matches(@"^Offset,Length\|\d+,\d+$", run.Get("list"));
    }

    [Fact]
    public void A_stored_record_is_refused() => Assert.Equal("TransferOriginUnknown:InvalidArgument", run.Get("stored"));

    [Fact]
    public void A_capture_that_changed_in_between_is_told() =>
        Assert.Equal("TransferNotFound:ObjectNotFound", run.Get("replaced"));

    [Fact]
    public void A_file_is_no_folder() => Assert.Equal("PathNotFolder:InvalidArgument", run.Get("notFolder"));
}
