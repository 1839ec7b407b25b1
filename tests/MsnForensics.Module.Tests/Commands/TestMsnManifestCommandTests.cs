using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(ManifestsRun.Name)]
public sealed class TestMsnManifestCommandTests(ManifestsRun run)
{
    [Theory]
    [InlineData("intact", "True")]
    [InlineData("noted", "True|False")]
    [InlineData("changed", "False")]
    [InlineData("outputOnly", "True")]
    [InlineData("piped", "True|False")]
    public void The_answer_is_a_Boolean(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void Each_difference_is_a_warning() =>
        Assert.Equal("Changed: case/timeline.csv|Added: case/new.txt", run.Get("warnings"));

    [Fact]
    public void Details_are_one_object_per_file() =>
        Assert.Equal("Changed case/timeline.csv|Unchanged chat.pcap|Added case/new.txt", run.Get("detailed"));

    [Fact]
    public void What_is_no_manifest_is_an_error() => Assert.Equal("ManifestInvalid:InvalidData", run.Get("invalid"));
}
