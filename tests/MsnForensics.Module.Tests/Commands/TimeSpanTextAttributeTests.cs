using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class TimeSpanTextAttributeTests(RecordsRun run)
{
    [Fact]
    public void Spans_are_read_with_their_units() => Assert.Equal("00:01:30|-01:30:00", run.Get("spans"));

    [Fact]
    public void A_bare_number_is_refused() =>
        Assert.Equal("ParameterArgumentTransformationError:InvalidData", run.Get("spanBare"));
}
