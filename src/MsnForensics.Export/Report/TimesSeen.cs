using System;

namespace MsnForensics.Export.Report;

/// <summary>The first and the last of some times; none for what has no time.</summary>
internal sealed class TimesSeen
{
    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    public void Add(DateTimeOffset? time)
    {
        if (time is { } known && known != default)
        {
            First = First is { } first && first <= known ? first : known;
            Last = Last is { } last && last >= known ? last : known;
        }
    }
}
