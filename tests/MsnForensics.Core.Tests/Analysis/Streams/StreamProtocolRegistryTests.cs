using System.Linq;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamProtocolRegistryTests
{
    [Fact]
    public void MSN_comes_first_and_names_are_unique()
    {
        string[] names = [.. StreamProtocolRegistry.Create(new AnalysisScene().Hub).Select(protocol => protocol.Name)];
        Assert.Equal("Msnp", names[0]);
        Assert.Equal(names.Distinct(), names);
    }
}
