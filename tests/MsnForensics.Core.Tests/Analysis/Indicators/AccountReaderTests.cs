using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class AccountReaderTests
{
    [Theory]
    [InlineData("LST bob@example.org Bob 11 0\r\n", "Command High bob@example.org")]
    [InlineData("NLN AWY 1:Bob@Example.ORG Bob 0:0\r\n", "Command High bob@example.org")]
    [InlineData("LST N=bob@example.org F=Bob 11 0\r\n", "Command High bob@example.org")]
    [InlineData("JOI a-b.c_d+e@example.co.uk Bob\r\n", "Command High a-b.c_d+e@example.co.uk")]
    [InlineData("P2P-Dest: bob@example.org;{1}\r\n", "Text High bob@example.org")]
    [InlineData("mail bob@example.org.\r\n", "Text Medium bob@example.org")]
    public void Accounts_behind_an_indicator_are_found(string text, string expected) =>
        Assert.Contains(expected, Finds.Lines("SBS 0 null\r\n" + text));

    [Fact]
    public void Far_from_an_indicator_they_count_little() => Assert.Equal(
        "Text Low bob@example.org", Finds.Lines("SBS 0 null\r\n" + new string('.', 300) + " bob@example.org ").Last());

    [Theory]
    [InlineData("user@host\r\n")]
    [InlineData("@example.org\r\n")]
    [InlineData("bob@.example\r\n")]
    [InlineData("bob@\r\n")]
    [InlineData("ndr@oim.messenger.msn.com\r\n")]
    public void What_is_no_account_is_left(string text) => Assert.DoesNotContain(
        Finds.In("SBS 0 null\r\n" + text), finding => finding.Kind == MsnIndicatorKind.Account);

    [Fact]
    public void A_handle_has_at_most_129_bytes()
    {
        string handle = new string('a', 117) + "@example.org";
        Assert.Contains(Finds.In("SBS 0 null\r\n" + handle + "\r\n"), finding => finding.Value == handle);
        Assert.Single(Finds.In("SBS 0 null\r\na" + handle + "\r\n"));
    }

    [Fact]
    public void A_mention_alone_brings_no_accounts() =>
        Assert.Single(Finds.In("see messenger.hotmail.com or ask bob@example.org"));
}
