using System.Text.RegularExpressions;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Finds commands in debug logs and connection logs. No two builds write alike (reference: section 10.1): what counts
/// is a sign of the direction in front of a command, with a time and the name of the connection where they are there.
/// Lines without a sign of direction are not guessed at.
/// </summary>
public static class ProtocolLineReader
{
    private const int LongestLine = 16 * 1024;

    private static readonly Regex Line = new(
        "^[\\[(]?(?:(?<date>[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})[ T,]+)?"
        + "(?:(?<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?(?: ?[AaPp][Mm])?)?[\\])]?:?\\s*"
        + "(?:\\[?(?<tag>[A-Za-z]{2,16})\\]?:?\\s+)?"
        + "(?<sign>C:|S:|>>>|<<<|-->|<--|->|<-|>>|<<|SEND:?|RECV:?|OUT:|IN:|Sent:|Received:)\\s*"
        + "(?:(?<kind>DS|NS|SB)\\s*(?<id>[0-9A-Za-z]{1,12}):\\s*)?"
        + "(?<text>(?:[A-Z]{3}|[0-9]{3})(?: .*)?)$",
        RegexOptions.CultureInvariant);

    /// <summary>The command of a line; null when it holds none.</summary>
    /// <param name="text">Without line end.</param>
    public static ProtocolLine? Read(string text)
    {
        Match match = text.Length is > 4 and <= LongestLine ? Line.Match(text) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        string sign = match.Groups["sign"].Value.TrimEnd(':').ToUpperInvariant();
        return new ProtocolLine(
            sign is "C" or ">>>" or "-->" or "->" or ">>" or "SEND" or "OUT" or "SENT",
            match.Groups["kind"].Value + match.Groups["id"].Value,
            match.Groups["date"].Success ? match.Groups["date"].Value : null,
            match.Groups["clock"].Success ? match.Groups["clock"].Value : null,
            match.Groups["text"].Value);
    }
}
