using CsCheck;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class AccountNameTests
{
    private const string Guid = "{11111111-2222-3333-4444-55555555555a}";
    private const string Circle = "9:00000000-0000-0000-0009-000000000123@live.com";

    [Theory]
    [InlineData("Bob@Example.org", "bob@example.org", null, null)]
    [InlineData("1:bob@example.org", "bob@example.org", 1, null)]
    [InlineData("32:erin@yahoo.example", "erin@yahoo.example", 32, null)]
    [InlineData("bob@example.org;" + Guid, "bob@example.org", null, Guid)]
    [InlineData("bob@example.org:" + Guid, "bob@example.org", null, Guid)]
    [InlineData("1:bob@example.org;epid=" + Guid, "bob@example.org", 1, Guid)]
    [InlineData("1:bob@example.org;EPID=11111111-2222-3333-4444-55555555555A", "bob@example.org", 1, Guid)]
    [InlineData("1:bob@example.org;epid=", "bob@example.org", 1, null)]
    [InlineData("1:bob@example.org;x;=;y=z", "bob@example.org", 1, null)]
    [InlineData("tel:+15550100", "tel:+15550100", null, null)]
    [InlineData("4:tel:+15550100", "tel:+15550100", 4, null)]
    [InlineData("14:fb", "fb", 14, null)]
    [InlineData("Hotmail", "hotmail", null, null)]
    [InlineData("99999:bob@example.org", "99999:bob@example.org", null, null)]
    [InlineData(":bob", ":bob", null, null)]
    [InlineData(";", "", null, null)]
    [InlineData("", "", null, null)]
    public void Parts_are_told_apart(string text, string address, int? network, string? endpoint) =>
        Assert.Equal(new AccountName(address, network, endpoint), AccountName.Parse(text));

    [Theory]
    [InlineData("1:bob@example.org;via=" + Circle, Circle, null, null)]
    [InlineData("1:bob@example.org;via=" + Circle + ";epid=" + Guid, Circle, null, Guid)]
    [InlineData("1:bob@example.org;path=IM;via=9:X@Live.com", "9:x@live.com", "IM", null)]
    [InlineData("1:bob@example.org;path=PE;", null, "PE", null)]
    [InlineData("1:bob@example.org;" + Guid + ";path=PD", null, "PD", Guid)]
    public void Parameters_stand_in_any_order(string text, string? via, string? path, string? endpoint) => Assert.Equal(
        new AccountName("bob@example.org", 1, endpoint) { Via = via, Path = path }, AccountName.Parse(text));

    [Theory]
    [InlineData("{ABC}", "{abc}")]
    [InlineData("abc", "{abc}")]
    [InlineData(" {abc", "{abc}")]
    [InlineData("{}", null)]
    [InlineData("", null)]
    public void Guids_are_made_comparable(string guid, string? expected) =>
        Assert.Equal(expected, AccountName.NormalizeGuid(guid));

    [Fact]
    public void Any_text_gives_a_name() => Gen.OneOf(Gen.String, AnyOf.Items("1:;={}viapthe").Array.Select(
        characters => new string(characters))).Sample(text => AccountName.Parse(text).Address is not null);
}
