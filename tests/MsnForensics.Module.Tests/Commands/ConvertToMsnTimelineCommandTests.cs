using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class ConvertToMsnTimelineCommandTests(RecordsRun run)
{
    [Fact]
    public void A_message_is_an_event() =>
        Assert.Equal("message|message|message|message|message|message", run.Get("eventsOfMessages"));

    [Fact]
    public void Commands_come_only_when_asked_for() =>
        Assert.Equal("True", run.Get("commandsOnDemand"));
}
