using System.Collections.Generic;

namespace MsnForensics.Analysis;

/// <summary>
/// Time first, then what keeps the order of equal times the same on every run: file, frame, place, id.
/// </summary>
public sealed class TimelineOrder : IComparer<MsnTimelineEvent>
{
    public static TimelineOrder Instance { get; } = new();

    public int Compare(MsnTimelineEvent? x, MsnTimelineEvent? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = x.Timestamp.CompareTo(y.Timestamp);
        order = order != 0 ? order : string.CompareOrdinal(x.SourcePath, y.SourcePath);
        order = order != 0 ? order : x.FrameNumber.CompareTo(y.FrameNumber);
        order = order != 0 ? order : x.Evidence.StreamOffset.CompareTo(y.Evidence.StreamOffset);
        order = order != 0 ? order : string.CompareOrdinal(x.EventType, y.EventType);
        return order != 0 ? order : string.CompareOrdinal(x.RecordId, y.RecordId);
    }
}
