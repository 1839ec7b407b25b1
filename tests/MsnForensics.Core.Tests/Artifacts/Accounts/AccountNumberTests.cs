using System.Linq;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Core.Tests.Artifacts.Accounts;

/// <summary>The vectors of the reference, section 3.1.</summary>
public sealed class AccountNumberTests
{
    [Theory]
    [InlineData("alice@example.com", 122223611)]
    [InlineData("Alice@Example.COM", 122223611)]
    [InlineData("bob@example.com", 2211151048)]
    [InlineData("neo@matrix.internal", 4092013818)]
    [InlineData("morpheus@matrix.internal", 2450688751)]
    [InlineData("dave_2005@example.net", 783668879)]
    [InlineData("carol.o'neil@example.org", 2132631823)]
    [InlineData("a", 97)]
    [InlineData("aa", 9894)]
    public void Numbers_are_those_of_the_client(string account, uint number) =>
        Assert.Equal(number, AccountNumber.Of(account));

    [Theory]
    [InlineData("122223611", true)]
    [InlineData("0", true)]
    [InlineData("4294967295", true)]
    [InlineData("4294967296", false)]
    [InlineData("0122", false)]
    [InlineData("+12", false)]
    [InlineData("", false)]
    [InlineData("12a", false)]
    public void Numbers_are_written_without_ornament(string text, bool isNumber) =>
        Assert.Equal(isNumber, AccountNumber.TryParse(text, out _));

    [Fact]
    public void Every_way_to_split_a_name_is_given() => Assert.Contains(
        ("dave2005", 2211151048u), AccountNumber.Split("dave20052211151048").ToArray());

    [Fact]
    public void A_name_of_digits_alone_has_a_local_part() =>
        Assert.All(AccountNumber.Split("1234567890123"), part => Assert.NotEmpty(part.LocalPart));
}
