using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class SignInPackageTests
{
    [Theory]
    [InlineData("MD5", true)]
    [InlineData("TWN", true)]
    [InlineData("SSO", true)]
    [InlineData("SHA", true)]
    [InlineData("CTP", true)]
    [InlineData("OK", false)]
    [InlineData("alice@example.org", false)]
    [InlineData("", false)]
    public void Packages_have_fixed_names(string word, bool expected) =>
        Assert.Equal(expected, SignInPackage.IsName(word));
}
