using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class CommandNameCompleterTests(RecordsRun run)
{
    [Fact]
    public void Names_of_the_catalogue_complete() =>
        Assert.Equal("USR", run.Get("completeName"));
}
