using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class CultureCompleterTests(RecordsRun run)
{
    // Under an invariant host there is one culture, and nothing to complete.
    [Fact]
    public void Cultures_complete() => Assert.Contains(run.Get("completeCulture"), (string[])["tr-TR", ""]);
}
