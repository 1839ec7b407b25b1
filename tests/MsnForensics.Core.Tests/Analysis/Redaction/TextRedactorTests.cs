using System;
using System.Diagnostics;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class TextRedactorTests : IDisposable
{
    private readonly Pseudonyms _names = new(new byte[16], false);
    private readonly KnownTerms _known = new();

    public void Dispose() => _names.Dispose();

    [Theory]
    [InlineData("mail bob@example.com!", "^mail user-[0-9a-f]{12}@redacted\\.invalid$")]
    [InlineData("<bob@example.com>", "^<user-[0-9a-f]{12}@redacted\\.invalid>$")]
    [InlineData("sign-in=bob%40example.com,pwd", "^sign-in=user-[0-9a-f]{12}@redacted\\.invalid,pwd$")]
    [InlineData("at 64.4.13.58:1863.", "^at 2[45]\\d\\.\\d+\\.\\d+\\.\\d+:1863\\.$")]
    [InlineData("[2001:4860::8888]:80", "^\\[2001:db8:[0-9a-f:]+\\]:80$")]
    [InlineData("call +43 660 1234567 now", "^call value-[0-9a-f]{12} now$")]
    [InlineData("12:34:56 on 2008-03-14T20:05:09", "^12:34:56 on 2008-03-14T20:05:09$")]
    [InlineData("see http://bob.example/me", "^see host-[0-9a-f]{12}\\.invalid$")]
    [InlineData("C:\\Users\\bob\\a.txt", "^file-[0-9a-f]{12}\\.txt$")]
    [InlineData("Ym9iQGV4YW1wbGUuY29t", "^\\[encoded\\]$")]
    [InlineData("CaptureDecompressionFailed stays", "^CaptureDecompressionFailed stays$")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "^Donaudampfschifffahrtsgesellschaft$")]
    public void Forms_of_identities_are_replaced(string text, string pattern) =>
        Assert.Matches(pattern, new TextRedactor(_names, _known).Redact(text));

    [Fact]
    public void A_text_that_was_seen_before_an_identity_is_known_is_looked_at_again()
    {
        TextRedactor redactor = new(_names, _known);
        Assert.Equal("ask Walter", redactor.Redact("ask Walter"));
        _known.Add("Walter", "name-1");
        Assert.Equal("ask name-1", redactor.Redact("ask Walter"));
    }

    [Fact]
    public void Known_terms_are_found_behind_percent_signs()
    {
        _known.Add("Alice in Chains", "name-0123456789ab");
        Assert.Equal("JOI name-0123456789ab", new TextRedactor(_names, _known).Redact("JOI Alice%20in%20Chains"));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('%')]
    [InlineData('@')]
    [InlineData(':')]
    [InlineData(' ')]
    public void Long_texts_take_no_more_than_their_length(char letter)
    {
        TextRedactor redactor = new(_names, _known);
        string text = new(letter, 200_000);
        Stopwatch watch = Stopwatch.StartNew();
        redactor.Redact(text);
        redactor.Redact(string.Join(letter, new string[100_000]) + "1 1");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
