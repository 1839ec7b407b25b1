using System;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Events of indicators: the first find, and the last one where there are several.</summary>
internal static class IndicatorTimeline
{
    public static MsnTimelineEvent[] Build(MsnIndicator indicator)
    {
        string? account = indicator.Kind == MsnIndicatorKind.Account ? indicator.Value : null;
        string message = FormattableString.Invariant(
            $"{indicator.Kind} {indicator.Value} ({indicator.Place}, {indicator.Confidence}): ")
            + FormattableString.Invariant($"{indicator.SourceEndpoint} to {indicator.DestinationEndpoint}");
        MsnTimelineEvent first = TimelineBuilder.Create(
            indicator, indicator.Timestamp, "Indicator Found", "indicator", account, null, message);
        return indicator.Count == 1
            ? [first]
            :
            [
                first,
                TimelineBuilder.Create(
                    indicator,
                    indicator.LastTime,
                    "Indicator Last Found",
                    "indicator",
                    account,
                    null,
                    FormattableString.Invariant($"{message}, {indicator.Count} times"),
                    "-end"),
            ];
    }
}
