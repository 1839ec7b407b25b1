using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Comparison;

/// <summary>
/// Compares a conversation as two sources tell it. First the clock offset is found; then equal texts of possibly the
/// same sender at the same time are joined, nearest first; then what is left on both sides at the same time is one
/// message with two texts; the rest stands on one side alone.
/// </summary>
public static class ConversationComparison
{
    /// <summary>One record for each message of either side, in the order of time. Messages without text are left
    /// out.</summary>
    /// <param name="reference">Such as the messages of a capture.</param>
    /// <param name="difference">Such as those of a log.</param>
    /// <param name="option">How to compare.</param>
    public static IReadOnlyList<MsnComparison> Compare(
        IEnumerable<MsnMessage> reference, IEnumerable<MsnMessage> difference, ComparisonOption option)
    {
        List<ComparedMessage> first = Prepare(reference);
        List<ComparedMessage> second = Prepare(difference);
        ClockOffsetEstimate estimate = option.ClockOffset is { } given
            ? new ClockOffsetEstimate(given, 0, 0)
            : ClockOffsetEstimate.Of(first, second, option.Tolerance);
        JoinEqual(first, second, estimate.Offset, option.Tolerance);
        JoinOnce(first, second);
        JoinChanged(first, second, estimate.Offset, option.Tolerance);
        ComparisonRecordBuilder builder = new(
            first, second, estimate.Offset, option.ClockOffset is null ? estimate.Ground : "clock offset given");
        return first.Select(builder.Build)
            .Concat(second.Where(message => message.Partner is null).Select(builder.BuildDifference))
            .OrderBy(record => record.Timestamp)
            .ToList();
    }

    /// <summary>True for what both a capture and a log hold: words that a person wrote.</summary>
    public static bool IsCompared(MsnMessage message) => message.Text is not null
        && message.Kind is MsnMessageKind.Text or MsnMessageKind.Action or MsnMessageKind.Offline;

    private static List<ComparedMessage> Prepare(IEnumerable<MsnMessage> messages) => messages
        .Where(IsCompared)
        .Select(message => new ComparedMessage(message))
        .OrderBy(message => message.Message.Timestamp)
        .ToList();

    private static void JoinEqual(
        List<ComparedMessage> first, List<ComparedMessage> second, TimeSpan offset, TimeSpan tolerance)
    {
        ILookup<string, ComparedMessage> byText = second.Where(message => message.HasTime)
            .ToLookup(message => message.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, ComparedMessage> group in first.Where(message => message.HasTime)
            .GroupBy(message => message.Key, StringComparer.Ordinal))
        {
            JoinNearest(group.ToList(), byText[group.Key].ToList(), offset, tolerance);
        }
    }

    // The nearest ones first; both lists are in the order of time.
    private static void JoinNearest(
        List<ComparedMessage> first, List<ComparedMessage> second, TimeSpan offset, TimeSpan tolerance)
    {
        List<(TimeSpan Distance, ComparedMessage First, ComparedMessage Second)> pairs = new();
        int from = 0;
        foreach (ComparedMessage message in first)
        {
            while (from < second.Count && message.Distance(second[from], offset) < -tolerance)
            {
                from++;
            }

            for (int i = from; i < second.Count && message.Distance(second[i], offset) <= tolerance; i++)
            {
                if (message.MayBe(second[i]))
                {
                    pairs.Add((message.Distance(second[i], offset).Duration(), message, second[i]));
                }
            }
        }

        foreach ((_, ComparedMessage one, ComparedMessage other) in pairs.OrderBy(pair => pair.Distance))
        {
            if (one.Partner is null && other.Partner is null)
            {
                (one.Partner, other.Partner) = (other, one);
            }
        }
    }

    // A message whose time is unknown, or far off, is still the same when its text stands once on each side.
    private static void JoinOnce(List<ComparedMessage> first, List<ComparedMessage> second)
    {
        Dictionary<string, List<ComparedMessage>> left = Unjoined(second);
        foreach (KeyValuePair<string, List<ComparedMessage>> group in Unjoined(first))
        {
            if (group.Value.Count == 1 && group.Key.Length > 0
                && left.TryGetValue(group.Key, out List<ComparedMessage>? others) && others.Count == 1
                && group.Value[0].MayBe(others[0]) && !(group.Value[0].HasTime && others[0].HasTime))
            {
                (group.Value[0].Partner, others[0].Partner) = (others[0], group.Value[0]);
            }
        }
    }

    private static Dictionary<string, List<ComparedMessage>> Unjoined(List<ComparedMessage> messages) => messages
        .Where(message => message.Partner is null)
        .GroupBy(message => message.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    private static void JoinChanged(
        List<ComparedMessage> first, List<ComparedMessage> second, TimeSpan offset, TimeSpan tolerance) => JoinNearest(
        first.Where(message => message.Partner is null && message.HasTime).ToList(),
        second.Where(message => message.Partner is null && message.HasTime).ToList(),
        offset,
        tolerance);
}
