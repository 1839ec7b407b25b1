using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Analysis.Comparison;

/// <summary>
/// By how much one clock runs ahead of the other: texts that stand once on each side give a difference of times each,
/// and where most of them agree is the offset (reference: section 17).
/// </summary>
/// <param name="Offset">Median of those that agree.</param>
/// <param name="Agreeing">How many do.</param>
/// <param name="Compared">How many texts were compared.</param>
internal readonly record struct ClockOffsetEstimate(TimeSpan Offset, int Agreeing, int Compared)
{
    public string Ground => Compared == 0
        ? "no text stands on both sides once: no clock offset assumed"
        : string.Format(
            CultureInfo.InvariantCulture, "clock offset agreed on by {0} of {1} texts", Agreeing, Compared);

    public static ClockOffsetEstimate Of(
        IReadOnlyList<ComparedMessage> reference, IReadOnlyList<ComparedMessage> difference, TimeSpan tolerance)
    {
        Dictionary<string, ComparedMessage> once = Once(reference);
        List<long> distances = Once(difference)
            .Where(pair => once.TryGetValue(pair.Key, out ComparedMessage? other) && other.MayBe(pair.Value))
            .Select(pair => once[pair.Key].Distance(pair.Value, TimeSpan.Zero).Ticks)
            .OrderBy(ticks => ticks)
            .ToList();
        (int start, int count) = Densest(distances, tolerance.Ticks);
        return count == 0
            ? new ClockOffsetEstimate(TimeSpan.Zero, 0, distances.Count)
            : new ClockOffsetEstimate(TimeSpan.FromTicks(distances[start + (count / 2)]), count, distances.Count);
    }

    private static Dictionary<string, ComparedMessage> Once(IReadOnlyList<ComparedMessage> messages) => messages
        .Where(message => message.HasTime && message.Key.Length > 0)
        .GroupBy(message => message.Key, StringComparer.Ordinal)
        .Where(group => group.Take(2).Count() == 1)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static (int Start, int Count) Densest(List<long> sorted, long width)
    {
        (int Start, int Count) best = (0, 0);
        int start = 0;
        for (int end = 0; end < sorted.Count; end++)
        {
            while (sorted[end] - sorted[start] > width)
            {
                start++;
            }

            if (end - start + 1 > best.Count)
            {
                best = (start, end - start + 1);
            }
        }

        return best;
    }
}
