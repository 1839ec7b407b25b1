using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class EncodingCompleterTests(RecordsRun run)
{
    [Fact]
    public void Encodings_complete() =>
        Assert.Equal("utf8BOM", run.Get("completeEncoding"));

    [Fact]
    public void Charsets_complete() => Assert.Equal("shift_jis", run.Get("completeCharset"));
}
