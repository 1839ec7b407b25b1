using System.Linq;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamProtocolRegistryTests
{
    [Fact]
    public void MSN_comes_first_the_narrower_form_in_front_and_names_are_unique()
    {
        string[] names = [.. StreamProtocolRegistry.Create(new AnalysisScene().Hub).Select(protocol => protocol.Name)];
        Assert.Equal(["Msnftp", "Msnp"], names[..2]);
        Assert.Equal(names.Distinct(), names);
    }
}
