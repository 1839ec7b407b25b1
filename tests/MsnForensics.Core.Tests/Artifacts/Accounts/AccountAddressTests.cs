using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Core.Tests.Artifacts.Accounts;

public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("alice@example.com", true)]
    [InlineData("carol.o'neil@example.org", true)]
    [InlineData("a@b", true)]
    [InlineData("@b", false)]
    [InlineData("a@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c", false)]
    [InlineData("a@b.", false)]
    [InlineData("a@b/c", false)]
    [InlineData("Alice :)", false)]
    public void Addresses_have_one_at_sign_and_no_blank(string text, bool isAddress) =>
        Assert.Equal(isAddress, AccountAddress.IsAddress(text));
}
