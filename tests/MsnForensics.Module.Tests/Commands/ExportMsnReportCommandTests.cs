using System.IO;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class ExportMsnReportCommandTests(RecordsRun run)
{
    [Fact]
    public void WhatIf_writes_nothing() => Assert.Equal("False", run.Get("reportWhatIf"));

    [Fact]
    public void PassThru_gives_the_file() => Assert.Equal("a.html", run.Get("reportPassThru"));

    [Fact]
    public void The_same_records_give_the_same_bytes_even_when_some_come_twice() =>
        Assert.Equal("True", run.Get("reportSame"));

    [Fact]
    public void The_head_and_the_hashes_are_there() => Assert.Equal("True|True|True", run.Get("reportHead"));

    [Fact]
    public void Each_message_has_its_permanent_link() => Assert.Equal("0", run.Get("reportIds"));

    [Fact]
    public void What_a_limit_leaves_out_is_a_warning() => Assert.Equal("True", run.Get("reportLimit"));

    [Fact]
    public void A_time_zone_can_be_named() => Assert.Equal("True", run.Get("reportZone"));

    [Fact]
    public void NoClobber_keeps_what_is_there() =>
        Assert.Equal("OutputExists:ResourceExists", run.Get("reportNoClobber"));

    [Fact]
    public void Evidence_is_never_written_over() =>
        Assert.Equal("OutputIsEvidence:InvalidOperation", run.Get("reportEvidence"));

    [Fact]
    public void A_missing_folder_of_attachments_is_an_error() =>
        Assert.Equal("PathNotFound:ObjectNotFound", run.Get("reportNoFolder"));

    [Fact]
    public void No_temporary_file_is_left() => Assert.Equal("0", run.Get("reportLeftovers"));

    [Fact]
    public void The_file_has_no_byte_order_mark() =>
        Assert.Equal((byte)'<', File.ReadAllBytes(Path.Combine(run.Folder, "a.html"))[0]);
}
