using System;
using System.IO;
using System.Linq;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class ExportMsnTimelineCommandTests(RecordsRun run)
{
    [Fact]
    public void WhatIf_writes_nothing() =>
        Assert.Equal("False", run.Get("whatIf"));

    [Fact]
    public void PassThru_gives_the_file() =>
        Assert.Equal("a.csv", run.Get("passThru"));

    [Fact]
    public void The_same_records_give_the_same_bytes() =>
        Assert.Equal("True", run.Get("same"));

    [Theory]
    [InlineData("Timesketch")]
    [InlineData("L2tCsv")]
    [InlineData("BodyFile")]
    [InlineData("Tln")]
    [InlineData("Ecs")]
    [InlineData("Zeek")]
    [InlineData("GraphMl")]
    [InlineData("Gexf")]
    [InlineData("Case")]
    public void Each_format_can_be_named(string format) => Assert.Equal("True", run.Get("lines" + format));

    [Fact]
    public void The_name_tells_the_format() => Assert.Equal("True", run.Get("byName"));

    [Fact]
    public void What_a_format_cannot_hold_is_one_warning() => Assert.Equal("1", run.Get("leftOut"));

    [Fact]
    public void An_encoding_can_be_named() =>
        Assert.Equal("239|187|191", run.Get("bom"));

    [Fact]
    public void No_temporary_file_is_left() =>
        Assert.Equal("0", run.Get("leftovers"));

    [Fact]
    public void NoClobber_keeps_what_is_there() =>
        Assert.Equal("OutputExists:ResourceExists", run.Get("noClobber"));

    [Fact]
    public void Evidence_is_never_written_over() =>
        Assert.Equal("OutputIsEvidence:InvalidOperation", run.Get("evidence"));

    [Fact]
    public void Evidence_is_intact_after_the_refusal() =>
        Assert.Equal("True", run.Get("evidenceIntact"));

    [Fact]
    public void A_name_without_format_is_refused() =>
        Assert.Equal("OutputFormatUnknown:InvalidArgument", run.Get("formatUnknown"));

    [Fact]
    public void A_missing_folder_is_an_error() =>
        Assert.Equal("PathNotFound:ObjectNotFound", run.Get("noFolder"));

    [Fact]
    public void A_read_only_file_is_kept() =>
        Assert.Equal("OutputNotWritable:PermissionDenied", run.Get("readOnly"));

    [Fact]
    public void Force_replaces_a_read_only_file() =>
        Assert.Equal("none", run.Get("forced"));

    [Fact]
    public void An_unknown_encoding_is_refused() =>
        Assert.Contains("InvalidData", run.Get("encoding"));

    [Fact]
    public void A_timeline_is_in_the_order_of_time()
    {
        string[] lines = File.ReadAllLines(Path.Combine(run.Folder, "a.csv"));
        string[] times = lines.Skip(1).Select(line => line.Split(',')[0]).Where(time => time.StartsWith("2005")).ToArray();
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
        Assert.True(times.Length >= 8);
    }

    [Fact]
    public void The_extension_tells_the_format() =>
        Assert.All(
            File.ReadAllLines(Path.Combine(run.Folder, "a.jsonl")), line => Assert.StartsWith("{", line));

    [Fact]
    public void Parts_appended_give_the_same_bytes_as_the_whole() =>
        Assert.Equal(
            "Csv=True|JsonLines=True|Timesketch=True|L2tCsv=True|BodyFile=True|Tln=True|Ecs=True|Zeek=True",
            run.Get("appended"));

    [Fact]
    public void Earlier_parts_appended_later_give_the_same_lines_in_another_order() =>
        Assert.Equal(
            "Csv=True|JsonLines=True|Timesketch=True|L2tCsv=True|BodyFile=True|Tln=True|Ecs=True|Zeek=True",
            run.Get("appendedLate"));

    [Fact]
    public void A_file_of_another_encoding_is_not_appended_to()
    {
        Assert.Equal("OutputNotAppendable:InvalidData", run.Get("appendOtherEncoding"));
        Assert.Equal("True", run.Get("appendWide"));
    }

    [Fact]
    public void A_file_of_another_format_is_not_appended_to()
    {
        Assert.Equal("OutputNotAppendable:InvalidData", run.Get("appendOther"));
        Assert.Equal("True", run.Get("appendOtherIntact"));
    }

    [Fact]
    public void A_line_that_was_cut_is_not_appended_to() =>
        Assert.Equal("OutputNotAppendable:InvalidData", run.Get("appendCut"));

    [Fact]
    public void What_is_one_closed_whole_cannot_be_appended_to() =>
        Assert.All(
            run.Get("appendClosed").Split('|'), id => Assert.Equal("OutputNotAppendable:InvalidArgument", id));

    [Fact]
    public void Evidence_is_never_appended_to()
    {
        Assert.Equal("OutputIsEvidence:InvalidOperation", run.Get("appendEvidence"));
        Assert.Equal("True", run.Get("appendEvidenceIntact"));
    }

    [Fact]
    public void WhatIf_appends_nothing() => Assert.Equal("True", run.Get("appendWhatIf"));

    [Fact]
    public void Appending_to_a_read_only_file_needs_Force_and_leaves_it_read_only()
    {
        Assert.Equal("OutputNotWritable:PermissionDenied", run.Get("appendReadOnly"));
        Assert.Equal("True", run.Get("appendForced"));
    }
}
