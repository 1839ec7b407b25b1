using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class NameCompleterTests(RecordsRun run)
{
    [Fact]
    public void Command_names_complete() =>
        Assert.Equal("USR", run.Get("completeName"));

    [Fact]
    public void Kinds_complete() =>
        Assert.Equal("Nudge", run.Get("completeKind"));
}
