using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class KnownTermsTests
{
    [Theory]
    [InlineData("hi Ann", 3, "Ann")]
    [InlineData("hi ann-marie b.", 3, "Ann-Marie B")]
    [InlineData("Annual", 0, null)]
    [InlineData("Joann", 2, null)]
    [InlineData("(c) *~x~*", 4, "*~x~*")]
    [InlineData("a", 0, null)]
    public void The_longest_whole_words_are_found(string text, int at, string? expected)
    {
        KnownTerms terms = new();
        foreach (string term in new[] { "Ann", "Ann-Marie B", "*~x~*", "a" })
        {
            terms.Add(term, "pseudonym");
        }

        Assert.Equal(expected, terms.Find(text, at));
    }

    [Fact]
    public void The_first_pseudonym_counts()
    {
        KnownTerms terms = new();
        terms.Add("Ann", "one");
        terms.Add("ANN", "two");
        Assert.Equal("one", terms.PseudonymOf("ann"));
        Assert.False(terms.IsFull);
    }
}
