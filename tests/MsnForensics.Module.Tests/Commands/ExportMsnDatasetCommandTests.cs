using System;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(DatasetsRun.Name)]
public sealed class ExportMsnDatasetCommandTests(DatasetsRun run)
{
    [Theory]
    [InlineData("whatIf", "False")]
    [InlineData("passThru", "a.db FileInfo")]
    [InlineData("magic", "SQLite format 3")]
    [InlineData("same", "True")]
    [InlineData("replaced", "True")]
    [InlineData("forced", "none")]
    public void A_data_base_is_written(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Theory]
    [InlineData("folder", "case DirectoryInfo")]
    [InlineData("messages", "message/month=2005-05/part-00000.parquet")]
    [InlineData("empty", "none")]
    [InlineData("whatIfFolder", "False")]
    public void A_folder_is_written(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void An_empty_folder_may_be_there() => Assert.NotEqual("0", run.Get("emptyFilled"));

    [Theory]
    [InlineData("noClobber", "OutputExists:ResourceExists")]
    [InlineData("container", "PathIsContainer:InvalidArgument")]
    [InlineData("wildcard", "PathPatternInvalid:InvalidArgument")]
    [InlineData("noFolder", "PathNotFound:ObjectNotFound")]
    [InlineData("readOnly", "OutputNotWritable:PermissionDenied")]
    [InlineData("notEmpty", "OutputExists:ResourceExists")]
    [InlineData("fileInTheWay", "PathNotFolder:InvalidArgument")]
    public void A_bad_request_is_one_error(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void Evidence_is_never_written_over()
    {
        Assert.Equal("OutputIsEvidence:InvalidOperation", run.Get("evidence"));
        Assert.Equal("True", run.Get("evidenceIntact"));
    }

    [Fact]
    public void No_temporary_file_or_folder_is_left() => Assert.Equal("0", run.Get("leftovers"));

    [Fact]
    public void The_library_stays_among_ours() => Assert.Equal("True", run.Get("isolated"));

    [Fact]
    public void Every_system_has_its_native_library()
    {
        string[] expected =
        [
            "net8.0/dependencies/native/linux-arm64/libe_sqlite3.so",
            "net8.0/dependencies/native/linux-x64/libe_sqlite3.so",
            "net8.0/dependencies/native/osx-arm64/libe_sqlite3.dylib",
            "net8.0/dependencies/native/osx-x64/libe_sqlite3.dylib",
            "net8.0/dependencies/native/win-arm64/e_sqlite3.dll",
            "net8.0/dependencies/native/win-x64/e_sqlite3.dll",
            "netstandard2.0/dependencies/native/win-arm64/e_sqlite3.dll",
            "netstandard2.0/dependencies/native/win-x64/e_sqlite3.dll",
        ];
        string[] found = run.Get("native").Split('|');
        Array.Sort(found, StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }
}
