using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

[Collection(RecordsRun.Name)]
public sealed class DeferredTunnelDecoderTests(RecordsRun run)
{
    [Fact]
    public void Ordinary_captures_never_load_the_bridge() => Assert.Equal("False", run.Get("bridgeBefore"));

    [Fact]
    public void A_rare_link_layer_loads_it()
    {
        Assert.Equal("", run.Get("bridgeErrors"));
        Assert.Equal("True", run.Get("bridgeAfter"));
    }
}
