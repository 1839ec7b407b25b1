using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class NewMsnParserOptionCommandTests(RecordsRun run)
{
    [Fact]
    public void A_limit_is_taken() =>
        Assert.Equal("2", run.Get("option"));

    [Fact]
    public void A_limit_beyond_reason_is_refused() =>
        Assert.Equal("ParameterArgumentValidationError", run.Get("range"));

    [Fact]
    public void A_span_of_no_time_is_refused() =>
        Assert.Equal("ParameterArgumentValidationError", run.Get("span"));
}
