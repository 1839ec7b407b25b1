using System.Globalization;
using MsnForensics.Analysis.SignIns;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class AccountAttemptsTests
{
    private readonly AccountAttempts _attempts = new();

    [Fact]
    public void Attempts_are_counted_by_account()
    {
        Assert.Equal(1, _attempts.Add("alice@example.org", "s1"));
        Assert.Equal(1, _attempts.Add("bob@example.org", "s2"));
        Assert.Equal(2, _attempts.Add("alice@example.org", "s3"));
        Assert.Equal("s3", _attempts.LastSessionOf("alice@example.org"));
        _attempts.Move("alice@example.org", "s4");
        Assert.Equal("s4", _attempts.LastSessionOf("alice@example.org"));
        Assert.Null(_attempts.LastSessionOf("carol@example.org"));
    }

    [Fact]
    public void Beyond_the_limit_new_accounts_are_not_counted()
    {
        for (int i = 0; i < 100_000; i++)
        {
            _attempts.Add(i.ToString(CultureInfo.InvariantCulture), "s");
        }

        Assert.Equal(0, _attempts.Add("alice@example.org", "s"));
        Assert.Equal(2, _attempts.Add("7", "s"));
        _attempts.Move("alice@example.org", "s");
        Assert.Null(_attempts.LastSessionOf("alice@example.org"));
    }
}
