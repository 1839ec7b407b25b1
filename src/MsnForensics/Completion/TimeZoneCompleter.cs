using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Completion;

/// <summary>The time zones that this computer knows, with their offsets of winter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeZoneCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names => TimeZoneInfo.GetSystemTimeZones()
        .OrderBy(zone => zone.Id, StringComparer.Ordinal)
        .Select(zone => new KeyValuePair<string, string>(zone.Id, OffsetOf(zone)));

    private static string OffsetOf(TimeZoneInfo zone) =>
        (zone.BaseUtcOffset < TimeSpan.Zero ? "UTC-" : "UTC+")
        + zone.BaseUtcOffset.ToString("hh\\:mm", CultureInfo.InvariantCulture)
        + (zone.SupportsDaylightSavingTime ? ", with summer time" : "");
}
