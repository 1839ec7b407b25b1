using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnStreamCommandTests(RecordsRun run)
{
    [Fact]
    public void The_stream_is_recognised() =>
        Assert.Equal("Msnp", run.Get("streamProtocol"));
}
