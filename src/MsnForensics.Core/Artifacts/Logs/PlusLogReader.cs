using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Logs of Messenger Plus!, as text and as HTML (reference: section 13.1). No description of the layout is public and
/// its words are in the user's language: read is what every version has, a head with a date and addresses in brackets,
/// then lines that begin with a time.
/// </summary>
public sealed class PlusLogReader : LineLogReader
{
    private const int LongestHeader = 1000;

    private static readonly Regex Line = new(
        "^[\\[(](?<clock>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[^0-9\\])]{1,8})?)[\\])] ?"
        + "(?:(?<name>[^:\\n]{1,400}): ?)?(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Participant = new(
        "(?<name>[^|<>]{1,200}?)\\s*\\((?<account>[^()\\s]+@[^()\\s]+)\\)", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private string? _date;
    private bool _isHead = true;

    public PlusLogReader(int limit)
        : base(limit)
    {
    }

    /// <inheritdoc/>
    public override string Format => "Messenger Plus! log";

    /// <summary>True for a line with a time, as messages have.</summary>
    public static bool Recognizes(string line) => Line.IsMatch(Plain(line));

    /// <inheritdoc/>
    protected override bool ReadHeader(string line)
    {
        string plain = Plain(line);
        if (Line.IsMatch(plain))
        {
            _isHead = false;
            return false;
        }

        if (plain.Length is 0 or > LongestHeader)
        {
            return plain.Length == 0 || _isHead;
        }

        bool isHeader = false;
        Match person = Participant.Match(plain);
        if (person.Success && AccountAddress.IsAddress(person.Groups["account"].Value) && _accounts.Count < 1000)
        {
            string name = person.Groups["name"].Value.Trim(' ', '|', '\t');
            _accounts[name] = person.Groups["account"].Value.ToLowerInvariant();
            isHeader = true;
        }

        // Outside the head a text can hold a date, too: there a rule of the frame has to stand in front of it.
        bool isRule = plain[0] == '|' || plain.StartsWith(".-", StringComparison.Ordinal);
        if ((_isHead || isRule) && DateIn(plain) is { } date)
        {
            _date = date;
            BeginSession();
            isHeader = true;
        }

        return isHeader || isRule || _isHead;
    }

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        Match match = Line.Match(Plain(line));
        if (!match.Success)
        {
            return null;
        }

        string name = match.Groups["name"].Value.Trim();
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = name.Length == 0 ? LogEntryKind.System : LogEntryKind.Message,
            From = _accounts.TryGetValue(name, out string? account) ? account : null,
            FromName = name.Length == 0 ? null : name,
            Text = match.Groups["text"].Value,
            Time = LogTime.FromLocal(_date, match.Groups["clock"].Value, "time of the line, date of the session"),
            Session = Session,
        };
    }

    /// <inheritdoc/>
    protected override string Continue(string line) => Plain(line);

    private static string Plain(string line) =>
        line.IndexOf('<') < 0 ? line.Trim() : LogMarkup.ToText(line).Trim();

    private static string? DateIn(string line)
    {
        Match date = Regex.Match(line, "[^:|]*[0-9]{4}[^|]*", RegexOptions.CultureInvariant);
        return date.Success && LocalDate.OrdersOf(date.Value).Count > 0 ? date.Value : null;
    }
}
