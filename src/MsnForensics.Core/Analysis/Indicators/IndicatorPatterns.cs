using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Indicators;

/// <summary>The texts of <see cref="TokenCatalog"/>, ready to be searched for; made once.</summary>
internal static class IndicatorPatterns
{
    private static readonly IReadOnlyList<IndicatorToken> Tokens = TokenCatalog.Tokens;

    public static PatternSearch Search { get; } = new(
        Tokens.Select(token => token.Text.Select(letter => (byte)letter).ToArray()).ToArray(),
        index => Tokens[index].Rule is not (IndicatorRule.HostLabels or IndicatorRule.StreamStart));

    public static IndicatorToken TokenOf(PatternMatch match) => Tokens[match.Pattern];
}
