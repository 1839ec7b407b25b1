using System.Text.RegularExpressions;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Logs of msnlib and msncd (reference: section 13.9).</summary>
public sealed class MsnlibLogReader : LineLogReader
{
    private static readonly Regex Line = new(
        "^(?<date>[0-9]{2}/[0-9]{2}/[0-9]{4}) (?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}) (?<account>\\S+@\\S+)"
        + " (?<sign>>>>|<<<|\\*\\*\\*|\\+\\+\\+) ?(?<text>.*)$",
        RegexOptions.CultureInvariant);

    public MsnlibLogReader(int limit)
        : base(limit)
    {
    }

    /// <inheritdoc/>
    public override string Format => "msnlib log";

    /// <summary>True for a line of this format.</summary>
    public static bool Recognizes(string line) => Line.IsMatch(line);

    /// <inheritdoc/>
    protected override bool ReadHeader(string line) => line.Length == 0;

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        Match match = Line.Match(line);
        if (!match.Success)
        {
            return null;
        }

        string sign = match.Groups["sign"].Value;
        string account = match.Groups["account"].Value.ToLowerInvariant();
        bool? isSent = sign == ">>>" ? true : sign == "<<<" ? false : null;
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = isSent is null ? LogEntryKind.System : LogEntryKind.Message,
            From = isSent == false ? account : null,
            To = isSent == true ? new[] { account } : System.Array.Empty<string>(),
            IsSent = isSent,
            Text = match.Groups["text"].Value,
            Time = LogTime.FromLocal(
                match.Groups["date"].Value, match.Groups["clock"].Value, "date and time of the line"),
        };
    }

    /// <inheritdoc/>
    protected override string Continue(string line) => line.TrimStart('\t');
}
