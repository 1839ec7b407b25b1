using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class NetworkNameTests
{
    [Theory]
    [InlineData(1, "WindowsLive")]
    [InlineData(9, "Circle")]
    [InlineData(32, "Yahoo")]
    [InlineData(3, "3")]
    [InlineData(-1, "-1")]
    public void Numbers_have_names(int network, string expected) => Assert.Equal(expected, NetworkName.Of(network));

    [Fact]
    public void Known_numbers_are_those_with_names() => Assert.All(
        Enumerable.Range(-1, 1000),
        network => Assert.Equal(char.IsLetter(NetworkName.Of(network)[0]), NetworkName.IsKnown(network)));
}
