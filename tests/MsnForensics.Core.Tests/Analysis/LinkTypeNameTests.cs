using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class LinkTypeNameTests
{
    [Theory]
    [InlineData(1, "Ethernet (1)")]
    [InlineData(113, "Linux cooked (113)")]
    [InlineData(999, "Unknown (999)")]
    [InlineData(-1, "Unknown (-1)")]
    public void Name_and_number(int linkType, string expected) => Assert.Equal(expected, LinkTypeName.Of(linkType));
}
