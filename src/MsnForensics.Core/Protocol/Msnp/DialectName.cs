using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Dialect tokens such as <c>MSNP9</c>.</summary>
public static class DialectName
{
    private const string Prefix = "MSNP";

    /// <summary>The highest dialect among the words, 2 to 24; null when there is none. Other words are passed
    /// over.</summary>
    public static string? Highest(IEnumerable<string> words)
    {
        long highest = 0;
        foreach (string word in words)
        {
            if (word.StartsWith(Prefix, StringComparison.Ordinal)
                && DecimalNumber.TryParse(word.Substring(Prefix.Length), out long number)
                && number is >= 2 and <= 24 && number > highest)
            {
                highest = number;
            }
        }

        return highest == 0 ? null : Prefix + highest.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
