using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class UtcTimeAttributeTests(RecordsRun run)
{
    [Fact]
    public void Text_without_a_zone_is_UTC() =>
        Assert.Equal("6", run.Get("utcText"));

    [Fact]
    public void Distances_and_bare_numbers_are_read() => Assert.Equal("6|0|0", run.Get("timeRelative"));

    [Fact]
    public void What_may_mean_two_days_is_refused() =>
        Assert.Equal("ParameterArgumentTransformationError:InvalidData", run.Get("timeRefused"));
}
