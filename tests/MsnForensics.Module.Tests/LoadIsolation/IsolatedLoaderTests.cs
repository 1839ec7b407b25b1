using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

[Collection(RecordsRun.Name)]
public sealed class IsolatedLoaderTests(RecordsRun run)
{
    [Fact]
    public void The_export_bridge_and_its_library_are_apart()
    {
        string[] isolated = run.Get("isolated").Split('|');
        Assert.Contains("MsnForensics.Export", isolated);
        Assert.Contains("CsvHelper", isolated);
        Assert.DoesNotContain("MsnForensics.Core", isolated);
    }

    [Fact]
    public void Records_and_cmdlets_are_in_the_default_context()
    {
        string[] loaded = run.Get("default").Split('|');
        Assert.Contains("MsnForensics.Core", loaded);
        Assert.Contains("MsnForensics", loaded);
        Assert.DoesNotContain("MsnForensics.Export", loaded);
        Assert.DoesNotContain("CsvHelper", loaded);
        Assert.DoesNotContain("PacketDotNet", loaded);
    }

    [Fact]
    public void A_record_type_is_a_type_literal() =>
        Assert.Equal("MsnForensics.MsnMessage", run.Get("typeLiteral"));
}
