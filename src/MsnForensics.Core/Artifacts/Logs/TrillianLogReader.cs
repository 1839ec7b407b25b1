using System;
using System.Globalization;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Text logs of Trillian (reference: section 13.7).</summary>
public sealed class TrillianLogReader : LineLogReader
{
    // A byte order mark can stand in the place of the first letters.
    private static readonly Regex Start = new(
        "(?:Ses)?sion (?<what>Start|Close) \\((?:MSN - )?(?<own>[^:)]*)(?::(?<peer>[^)]*))?\\)(?:: (?<date>.*))?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Line = new(
        "^\\[(?<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?)\\] (?:(?<name>[^:]{1,400}): )?(?<text>.*)$",
        RegexOptions.CultureInvariant);

    private DateTime? _day;
    private TimeSpan _last;

    public TrillianLogReader(int limit)
        : base(limit)
    {
    }

    /// <inheritdoc/>
    public override string Format => "Trillian log";

    /// <inheritdoc/>
    protected override bool ReadHeader(string line)
    {
        Match start = Start.Match(line);
        if (start.Success && start.Groups["what"].Value == "Start")
        {
            BeginSession();
            string date = start.Groups["date"].Value;
            _day = LocalDate.Read(WithoutClock(date), DateOrder.DayMonthYear);
            _last = TimeSpan.Zero;
            Owner ??= AddressOf(start.Groups["own"].Value);
            Peer ??= AddressOf(start.Groups["peer"].Value);
        }

        return start.Success || line.Length == 0;
    }

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        Match match = Line.Match(line);
        if (!match.Success)
        {
            return null;
        }

        string name = match.Groups["name"].Value;
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = name.Length == 0 ? LogEntryKind.System : LogEntryKind.Message,
            FromName = name.Length == 0 ? null : name,
            Text = match.Groups["text"].Value,
            Time = TimeOf(match.Groups["clock"].Value),
            Session = Session,
        };
    }

    private static string WithoutClock(string date) => Regex.Replace(date, "[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?", "");

    private static string? AddressOf(string text)
    {
        string name = text.Trim();
        return AccountAddress.IsAddress(name) ? name.ToLowerInvariant() : null;
    }

    // Lines have no date: a clock that goes back has passed midnight.
    private LogTime TimeOf(string clock)
    {
        if (LocalDate.ReadClock(clock) is not { Count: 1 } times || _day is not { } day)
        {
            return LogTime.FromLocal(null, clock, "time of the line");
        }

        if (times[0] < _last)
        {
            _day = day = day.AddDays(1);
        }

        _last = times[0];
        return LogTime.FromLocal(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), clock, "time of the line, date of the session");
    }
}
