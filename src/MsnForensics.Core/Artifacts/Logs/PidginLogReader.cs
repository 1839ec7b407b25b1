using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Logs of Pidgin and Gaim, as HTML and as text (reference: section 13.2).</summary>
public sealed class PidginLogReader : LineLogReader
{
    private const int LongestHeader = 2000;
    private const string SentColor = "#16569E";
    private const string ReceivedColor = "#A82F2F";

    private static readonly Regex FileName = new(
        "^([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{2})([0-9]{2})([0-9]{2})([+-])([0-9]{2})([0-9]{2})",
        RegexOptions.CultureInvariant);

    private static readonly Regex Header = new(
        "Conversation with (?<peer>\\S+) at (?<date>.+?) on (?<own>\\S+) \\(msn\\)", RegexOptions.CultureInvariant);

    private static readonly Regex Line = new(
        "^\\((?<time>[^)]{4,40})\\) (?:(?<name>[^:]{1,400}): )?(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Html = new(
        "^(?:<font(?: color=\"(?<color>#[0-9A-Fa-f]{6})\")?>)*<font size=\"2\">\\((?<time>[^)]{4,40})\\)"
        + "(?: <b>(?<name>.*?):?</b>)?</font>(?: <b>(?<name>.*?):?</b>(?:</font>)?)?(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Clock = new(
        "[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[^0-9 ]+)?$", RegexOptions.CultureInvariant);

    private readonly string? _date;
    private readonly TimeSpan? _offset;

    /// <param name="limit">Characters up to which lines continue an entry.</param>
    /// <param name="path">The name of the file has its date and its offset from UTC.</param>
    public PidginLogReader(int limit, string path)
        : base(limit)
    {
        Match name = FileName.Match(Path.GetFileName(path.Replace('\\', '/')));
        if (name.Success)
        {
            _date = name.Groups[1].Value;
            TimeSpan size = new(NumberOf(name.Groups[6]), NumberOf(name.Groups[7]), 0);
            _offset = size > TimeSpan.FromHours(14) ? null : name.Groups[5].Value == "-" ? -size : size;
        }
    }

    /// <inheritdoc/>
    public override string Format => "Pidgin log";

    /// <inheritdoc/>
    protected override bool ReadHeader(string line)
    {
        Match header = Header.Match(line.Length > LongestHeader ? "" : line);
        if (header.Success)
        {
            Peer ??= WithoutResource(header.Groups["peer"].Value);
            Owner ??= WithoutResource(header.Groups["own"].Value);
        }

        return header.Success || line.Length == 0 || line.StartsWith("</body>", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        bool isHtml = line.StartsWith("<font", StringComparison.OrdinalIgnoreCase);
        Match match = isHtml ? Html.Match(line) : Line.Match(line);
        if (!match.Success || !Clock.IsMatch(match.Groups["time"].Value))
        {
            return null;
        }

        string name = isHtml ? LogMarkup.ToText(match.Groups["name"].Value) : match.Groups["name"].Value;
        string text = isHtml ? LogMarkup.ToText(match.Groups["text"].Value) : match.Groups["text"].Value;
        bool isAction = name.StartsWith("***", StringComparison.Ordinal);
        bool isSystem = name.Length == 0 || (isHtml && !match.Groups["color"].Success);
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = isSystem ? LogEntryKind.System : isAction ? LogEntryKind.Action : LogEntryKind.Message,
            FromName = name.Length == 0 ? null : isAction ? name.Substring(3) : name.Replace(" <AUTO-REPLY>", ""),
            Text = text.Trim(' ', '\n'),
            IsSent = match.Groups["color"].Value.ToUpperInvariant() switch
            {
                SentColor => true,
                ReceivedColor => false,
                _ => null,
            },
            Time = TimeOf(match.Groups["time"].Value),
        };
    }

    /// <inheritdoc/>
    protected override string Continue(string line) => LogMarkup.ToText(line).TrimEnd('\n');

    private static int NumberOf(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string? WithoutResource(string account) => account.IndexOf('@') > 0
        ? account.Split('/')[0].ToLowerInvariant()
        : null;

    // A line has a date of its own when the day is not that of the file's name.
    private LogTime TimeOf(string time)
    {
        string clock = Clock.Match(time).Value;
        string before = time.Substring(0, time.Length - clock.Length).Trim();
        string? date = before.Length > 0 ? before : _date;
        if (date is null || _offset is not { } offset || before.Length > 0
            || LocalDate.Read(date, DateOrder.YearMonthDay) is not { } day
            || LocalDate.ReadClock(clock) is not { Count: 1 } times)
        {
            return LogTime.FromLocal(date, clock, "time of the line");
        }

        return LogTime.FromOffset(
            new DateTimeOffset(day + times[0], offset), "time of the line, date and offset of the file's name");
    }
}
