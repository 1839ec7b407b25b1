using System;
using System.Globalization;

namespace MsnForensics.Bytes;

/// <summary>Times as the service writes them.</summary>
public static class WireTime
{
    // The service began in 1999: a smaller number is a placeholder, such as the 1 of some later servers.
    private const long Earliest = 915_148_800;
    private const long Latest = 4_102_444_800;

    private static readonly string[] Formats =
    {
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    };

    /// <summary>Seconds since 1970; null for what is no number, and before 1999 or after 2099.</summary>
    public static DateTimeOffset? FromUnixSeconds(string? text) =>
        text is not null && DecimalNumber.TryParse(text, out long seconds) && seconds is >= Earliest and < Latest
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>An XML <c>dateTime</c>; without a zone it is UTC. Null for anything else and for the year 1, which
    /// the service writes for <c>never</c>.</summary>
    public static DateTimeOffset? FromXml(string? text) =>
        text is not null
        && DateTimeOffset.TryParseExact(
            text.Trim(),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset time)
        && time.Year > 1
            ? time
            : null;
}
