using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class TokenCatalogTests
{
    [Fact]
    public void Every_text_is_found_as_it_stands_and_those_of_letters_as_UTF_16()
    {
        foreach (IndicatorToken token in TokenCatalog.Tokens)
        {
            byte[] text = Encoding.Latin1.GetBytes(token.Text);
            Assert.Contains(Find(text), match => IndicatorPatterns.TokenOf(match) == token && !match.IsWide);
            bool isText = token.Rule is not (IndicatorRule.HostLabels or IndicatorRule.StreamStart);
            byte[] wide = Encoding.Unicode.GetBytes(token.Text);
            Assert.Equal(isText, Find(wide).Any(match => IndicatorPatterns.TokenOf(match) == token && match.IsWide));
        }
    }

    [Fact]
    public void No_text_stands_there_twice() => Assert.Distinct(TokenCatalog.Tokens.Select(token => token.Text));

    [Fact]
    public void A_waiting_piece_is_longer_than_any_text() => Assert.InRange(
        IndicatorPatterns.Search.LongestMatch, PatternSearch.MinimumLength, IndicatorScan.LookAhead);

    [Fact]
    public void Every_host_is_found_by_its_own_name_or_a_shorter_one() => Assert.All(
        HostCatalog.Hosts, host => Assert.Contains(
            Finds.In("\r\nHost: " + host.Name + "\r\n"), finding => finding.Value == host.Name));

    [Fact]
    public void Every_dialect_is_found_in_its_line()
    {
        for (int number = 2; number <= 24; number++)
        {
            Assert.Equal(["Command Certain VER"], Finds.Lines($"VER 1 MSNP{number}\r\n"));
            Assert.Equal(["Command Certain VER"], Finds.Lines($"VER 1 MSNP{number} MSNP9\r\n"));
        }
    }

    [Fact]
    public void Every_kind_has_a_text() => Assert.Equal(
        Enum.GetValues<MsnIndicatorKind>().Where(kind => kind != MsnIndicatorKind.Account),
        TokenCatalog.Tokens.Select(token => token.Kind).Distinct().Order());

    private static List<PatternMatch> Find(byte[] bytes)
    {
        List<PatternMatch> matches = [];
        IndicatorPatterns.Search.Find(bytes, matches);
        return matches;
    }
}
