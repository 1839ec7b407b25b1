using System;

namespace MsnForensics.Analysis.Comparison;

/// <summary>How alike two texts are, by the least number of changes that turn one into the other.</summary>
internal static class TextLikeness
{
    // The beginnings of long texts tell enough; the work grows with the product of the lengths.
    private const int LongestText = 400;

    /// <summary>1 for equal texts, 0 for nothing in common.</summary>
    public static double Of(string one, string other)
    {
        string first = one.Length > LongestText ? one.Substring(0, LongestText) : one;
        string second = other.Length > LongestText ? other.Substring(0, LongestText) : other;
        int longest = Math.Max(first.Length, second.Length);
        return longest == 0 ? 1 : 1 - ((double)Distance(first, second) / longest);
    }

    private static int Distance(string first, string second)
    {
        int[] row = new int[second.Length + 1];
        for (int i = 0; i <= second.Length; i++)
        {
            row[i] = i;
        }

        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                int change = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, change);
                diagonal = above;
            }
        }

        return row[second.Length];
    }
}
