using System;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Logs of aMSN: text with tags for colours and times (reference: section 13.3).</summary>
public sealed class AmsnLogReader : LineLogReader
{
    private static readonly Regex Tag = new(
        "\\|\"L(?:RED|GRA|NOR|ITA|GRE|C[0-9A-Fa-f]{6})", RegexOptions.CultureInvariant);

    private static readonly Regex Time = new("\\|\"LTIME([0-9]{1,12}) ?", RegexOptions.CultureInvariant);

    private static readonly Regex Clock = new(
        "^\\[([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\\]", RegexOptions.CultureInvariant);

    private static readonly Regex Date = new(
        "[0-9]{1,2} [A-Za-z]{3} [0-9]{4}", RegexOptions.CultureInvariant);

    private string? _date;

    public AmsnLogReader(int limit)
        : base(limit)
    {
    }

    /// <inheritdoc/>
    public override string Format => "aMSN log";

    /// <inheritdoc/>
    protected override bool ReadHeader(string line) => line.Length == 0;

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        if (!line.StartsWith("|\"L", StringComparison.Ordinal))
        {
            return null;
        }

        int said = line.IndexOf("|\"LITA", StringComparison.Ordinal);
        return said < 0 ? Notice(line, piece) : Message(line, piece, said);
    }

    private static string Plain(string line) => Tag.Replace(Time.Replace(line, ""), "");

    private LogEntry Message(string line, LogPiece piece, int said)
    {
        string head = line.Substring(0, said);
        string rest = line.Substring(said);
        int end = rest.IndexOf(" :|\"L", StringComparison.Ordinal);
        string name = Plain(end < 0 ? rest : rest.Substring(0, end));
        string text = end < 0 ? "" : Plain(rest.Substring(end + 2));
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = LogEntryKind.Message,
            FromName = name,
            Text = text.StartsWith(" ", StringComparison.Ordinal) ? text.Substring(1) : text,
            Time = TimeOf(head),
            Session = Session,
        };
    }

    // The brackets hold words in the user's language; a conversation begins where the first of them stand.
    private LogEntry Notice(string line, LogPiece piece)
    {
        bool isStart = line.StartsWith("|\"LRED[", StringComparison.Ordinal)
            && line.IndexOf("started", StringComparison.OrdinalIgnoreCase) >= 0;
        if (isStart)
        {
            BeginSession();
        }

        Match date = Date.Match(line);
        _date = date.Success ? date.Value : _date;
        LogTime time = Time.IsMatch(line) ? TimeOf(line)
            : date.Success ? LogTime.FromLocal(date.Value, line.Substring(date.Index + date.Length), "text")
            : LogTime.None;
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = LogEntryKind.System,
            Text = Plain(line).Trim(),
            Time = time,
            Session = Session,
        };
    }

    private LogTime TimeOf(string head)
    {
        Match seconds = Time.Match(head);
        if (seconds.Success && WireTime.FromUnixSeconds(seconds.Groups[1].Value) is { } utc)
        {
            return LogTime.FromUtc(utc, "LTIME, seconds since 1970");
        }

        Match clock = Clock.Match(Plain(head));
        return clock.Success && _date is not null
            ? LogTime.FromLocal(_date, clock.Groups[1].Value, "time of the line, date of the session")
            : LogTime.None;
    }
}
