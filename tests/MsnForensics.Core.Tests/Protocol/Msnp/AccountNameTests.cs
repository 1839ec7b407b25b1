using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class AccountNameTests
{
    private const string Guid = "{11111111-2222-3333-4444-55555555555A}";

    [Theory]
    [InlineData("Bob@Example.org", "bob@example.org", null, null)]
    [InlineData("1:bob@example.org", "bob@example.org", 1, null)]
    [InlineData("32:erin@yahoo.example", "erin@yahoo.example", 32, null)]
    [InlineData("bob@example.org;" + Guid, "bob@example.org", null, Guid)]
    [InlineData("bob@example.org:" + Guid, "bob@example.org", null, Guid)]
    [InlineData("1:bob@example.org;epid=" + Guid, "bob@example.org", 1, Guid)]
    [InlineData("1:bob@example.org;via=9:00000000-0000-0000-0009-000000000123@live.com", "bob@example.org", 1, null)]
    [InlineData("1:bob@example.org;via=9:x@live.com;epid=" + Guid, "bob@example.org", 1, Guid)]
    [InlineData("1:bob@example.org;path=IM;", "bob@example.org", 1, null)]
    [InlineData("tel:+15550100", "tel:+15550100", null, null)]
    [InlineData("4:tel:+15550100", "tel:+15550100", 4, null)]
    [InlineData("Hotmail", "hotmail", null, null)]
    [InlineData("99999:bob@example.org", "99999:bob@example.org", null, null)]
    [InlineData(":bob", ":bob", null, null)]
    [InlineData(";", "", null, null)]
    [InlineData("", "", null, null)]
    public void Parts_are_told_apart(string text, string address, int? network, string? endpoint) =>
        Assert.Equal(new AccountName(address, network, endpoint), AccountName.Parse(text));
}
