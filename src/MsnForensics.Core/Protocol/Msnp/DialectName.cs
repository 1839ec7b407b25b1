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
        int highest = 0;
        foreach (string word in words)
        {
            highest = Math.Max(highest, NumberOf(word));
        }

        return highest == 0 ? null : Prefix + highest.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The number in a dialect's name, 2 to 24; 0 for null and for other words.</summary>
    public static int NumberOf(string? name) =>
        name is not null && name.StartsWith(Prefix, StringComparison.Ordinal)
        && DecimalNumber.TryParse(name.Substring(Prefix.Length), out long number) && number is >= 2 and <= 24
            ? (int)number
            : 0;
}
