using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Errors;

[Collection(RecordsRun.Name)]
public sealed class ErrorRecordsTests(RecordsRun run)
{
    [Fact]
    public void Each_bad_input_has_its_id_and_category() =>
        Assert.Equal(
            "CaptureFormatUnknown:InvalidData|PathNotFound:ObjectNotFound|PathIsContainer:InvalidArgument"
            + "|PathNotFound:ObjectNotFound|PathNotFileSystem:InvalidArgument",
            run.Get("errors"));

    [Fact]
    public void The_target_is_the_input() =>
        Assert.Equal("notes.txt|missing.pcap|folder.pcap.d|none*.pcap|env:PATH", run.Get("targets"));

    [Fact]
    public void Every_error_says_what_to_do() =>
        Assert.Equal("0", run.Get("actions"));

    [Fact]
    public void A_bad_wildcard_is_an_error_of_its_own() =>
        Assert.StartsWith("Path", run.Get("pattern"));
}
