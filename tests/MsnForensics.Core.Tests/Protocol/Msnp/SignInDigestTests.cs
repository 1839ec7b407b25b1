using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class SignInDigestTests
{
    [Fact]
    public void The_value_of_the_reference() => Assert.Equal(
        "7f919fab309532df353c901430df36fa", SignInDigest.Compute("1013928519.693957190", "password"));

    [Theory]
    [InlineData("7f919fab309532df353c901430df36fa", true)]
    [InlineData("7F919FAB309532DF353C901430DF36FA", true)]
    [InlineData("7f919fab309532df353c901430df36f", false)]
    [InlineData("7f919fab309532df353c901430df36fg", false)]
    [InlineData("", false)]
    public void A_digest_has_32_digits(string word, bool expected) =>
        Assert.Equal(expected, SignInDigest.IsDigest(word));
}
