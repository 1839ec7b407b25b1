using System.Linq;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Core.Tests.Artifacts.Accounts;

public sealed class AccountResolverTests
{
    private readonly AccountResolver _resolver = new(["Alice@example.com", "bob@example.com"]);

    [Fact]
    public void Accounts_of_the_evidence_are_found_by_number()
    {
        AccountMatch match = Assert.Single(_resolver.MatchName("122223611"));
        Assert.Equal(("alice@example.com", "CandidateHash"), (match.Account, match.Ground));
    }

    [Fact]
    public void Domains_are_tried_with_the_local_part()
    {
        uint number = AccountNumber.Of("eve@hotmail.com");
        AccountMatch match = Assert.Single(_resolver.MatchName("eve" + number));
        Assert.Equal(("eve@hotmail.com", "DomainHash"), (match.Account, match.Ground));
    }

    [Fact]
    public void Domains_can_be_given() => Assert.Equal(
        "eve@example.org",
        _resolver.MatchName("eve" + AccountNumber.Of("eve@example.org"), ["example.org"]).Single().Account);

    [Fact]
    public void An_address_is_its_own_match() =>
        Assert.Equal("Name", _resolver.MatchName("Carol@example.com").Single().Ground);

    [Fact]
    public void A_candidate_with_another_local_part_is_no_match() =>
        Assert.Empty(_resolver.MatchName("zoe122223611"));

    [Theory]
    [InlineData("holiday")]
    [InlineData("holiday2008")]
    [InlineData("")]
    public void Other_names_match_nothing(string name) => Assert.Empty(_resolver.MatchName(name));
}
