using System.Collections.Generic;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of comparisons: what is not the same in both sources.</summary>
internal static class ComparisonTimeline
{
    public static IEnumerable<MsnTimelineEvent> Build(MsnComparison comparison)
    {
        if (comparison.Status == MsnComparisonStatus.Both || comparison.TimestampSource == MsnTimestampSource.None)
        {
            yield break;
        }

        string other = comparison.OtherText is { } text ? " | " + text : "";
        yield return TimelineBuilder.Create(
            comparison,
            comparison.Timestamp,
            "Sources Disagree",
            "comparison",
            comparison.From,
            null,
            comparison.Meaning + ": " + comparison.Text + other);
    }
}
