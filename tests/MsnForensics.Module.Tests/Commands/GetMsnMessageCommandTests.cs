using System;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnMessageCommandTests(RecordsRun run)
{
    [Fact]
    public void Texts_come_in_order_and_exact() =>
        Assert.Equal(
            SampleCaptures.FirstText.Replace("\u001B", "<ESC>", StringComparison.Ordinal)
            + "|message 1|message 2|message 3|message 4|message 5", run.Get("texts"));

    [Fact]
    public void Senders_take_turns() =>
        Assert.StartsWith("alice@example.com|bob@example.com|alice@example.com", run.Get("from"));
}
