using System.Collections.Generic;
using System.ComponentModel;

namespace MsnForensics.Completion;

/// <summary>Words and distances that name a time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeCompleter : NameCompleter
{
    private static readonly KeyValuePair<string, string>[] Words =
    [
        new("today", "The last midnight in UTC; 'today 14:30' is a time of this day"),
        new("yesterday", "The midnight before"),
        new("now", "This moment"),
        new("1h ago", "An hour back; -1h is the same"),
        new("1d ago", "24 hours back; -1d is the same"),
        new("1w ago", "Seven days back"),
        new("1mo ago", "A month back"),
        new("1y ago", "A year back"),
        new("2008-03-14", "A day, as the records show it: its first moment in UTC"),
        new("2008-03-14T19:25:09+01:00", "A time with its zone"),
    ];

    private protected override IEnumerable<KeyValuePair<string, string>> Names => Words;
}
