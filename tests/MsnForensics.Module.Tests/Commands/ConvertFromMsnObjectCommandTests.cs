using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(TransfersRun.Name)]
public sealed class ConvertFromMsnObjectCommandTests(TransfersRun run)
{
    [Fact]
    public void An_object_is_taken_apart() => Assert.Equal(
        "DisplayPicture alice@example.com 43 True 2daeaa8b5f19f0bc209d976c02bd6acb51b00b0a", run.Get("object"));

    [Fact]
    public void An_encoded_object_is_read_too() => Assert.Equal("TFR1A2B.tmp", run.Get("encoded"));

    [Fact]
    public void No_object_gives_nothing() => Assert.Equal("0", run.Get("noObject"));

    [Fact]
    public void A_content_is_compared() => Assert.Equal("True|False", run.Get("content"));

    [Fact]
    public void A_missing_content_is_an_error() => Assert.Equal("PathNotFound:ObjectNotFound", run.Get("noContent"));
}
