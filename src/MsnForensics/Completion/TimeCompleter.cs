using System.Collections.Generic;
using System.ComponentModel;
using MsnForensics.Localization;

namespace MsnForensics.Completion;

/// <summary>Words and distances that name a time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeCompleter : NameCompleter
{
    private static KeyValuePair<string, string>[] Words =>
    [
        new("today", Texts.TimeToday),
        new("yesterday", Texts.TimeYesterday),
        new("now", Texts.TimeNow),
        new("1h ago", Texts.TimeHourAgo),
        new("1d ago", Texts.TimeDayAgo),
        new("1w ago", Texts.TimeWeekAgo),
        new("1mo ago", Texts.TimeMonthAgo),
        new("1y ago", Texts.TimeYearAgo),
        new("2008-03-14", Texts.TimeDay),
        new("2008-03-14T19:25:09+01:00", Texts.TimeZone),
    ];

    private protected override IEnumerable<KeyValuePair<string, string>> Names => Words;
}
