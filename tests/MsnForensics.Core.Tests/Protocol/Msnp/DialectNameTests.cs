using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class DialectNameTests
{
    [Theory]
    [InlineData("1 MSNP8 CVR0", "MSNP8")]
    [InlineData("1 MSNP8 MSNP18 MSNP9 CVR0", "MSNP18")]
    [InlineData("1 MSNP2", "MSNP2")]
    [InlineData("1 MSNP24", "MSNP24")]
    [InlineData("1 MSNP1 MSNP25 MSNP MSNP-8 MSNP8x msnp9", null)]
    [InlineData("MSNFTP", null)]
    [InlineData("1 0", null)]
    public void Highest_dialect_is_named(string words, string? expected) =>
        Assert.Equal(expected, DialectName.Highest(words.Split(' ')));

    [Theory]
    [InlineData("MSNP8", 8)]
    [InlineData("MSNP24", 24)]
    [InlineData("MSNP25", 0)]
    [InlineData("MSNP1", 0)]
    [InlineData("CVR0", 0)]
    [InlineData("MSNP", 0)]
    [InlineData(null, 0)]
    public void Number_of_a_dialect(string? name, int expected) => Assert.Equal(expected, DialectName.NumberOf(name));
}
