using System;
using System.Text.RegularExpressions;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Logs of Digsby: one HTML file per contact and day (reference: section 13.9).</summary>
public sealed class DigsbyLogReader : LineLogReader
{
    private static readonly Regex Line = new(
        "^<div class=\"(?<class>[^\"]{0,60})\"[^>]*? timestamp=\"(?<date>[0-9-]{8,10})[ T]"
        + "(?<clock>[0-9]{1,2}:[0-9]{2}:[0-9]{2})[^\"]*\"[^>]*>\\s*<span class=\"buddy\">(?<name>.*?)</span>\\s*"
        + "<span class=\"msgcontent\">(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public DigsbyLogReader(int limit)
        : base(limit)
    {
    }

    /// <inheritdoc/>
    public override string Format => "Digsby log";

    /// <summary>True for a line of this format.</summary>
    public static bool Recognizes(string line) => Line.IsMatch(line.Trim());

    /// <inheritdoc/>
    protected override bool ReadHeader(string line) =>
        line.Trim().Length == 0 || line.StartsWith("</", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        Match match = Line.Match(line.Trim());
        if (!match.Success)
        {
            return null;
        }

        string kind = match.Groups["class"].Value;
        bool isMessage = kind.IndexOf("message", StringComparison.Ordinal) >= 0;
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = isMessage ? LogEntryKind.Message : LogEntryKind.System,
            FromName = LogMarkup.ToText(match.Groups["name"].Value),
            Text = LogMarkup.ToText(match.Groups["text"].Value),
            IsSent = kind.IndexOf("outgoing", StringComparison.Ordinal) >= 0 ? true
                : kind.IndexOf("incoming", StringComparison.Ordinal) >= 0 ? false : null,
            Time = LogTime.FromLocal(match.Groups["date"].Value, match.Groups["clock"].Value, "timestamp of the line"),
        };
    }

    /// <inheritdoc/>
    protected override string Continue(string line) => LogMarkup.ToText(line);
}
