using System;
using System.IO;
using System.Text.RegularExpressions;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Logs of Adium before the Unified Logging Format, as HTML and as text: lines with a clock; the contact and the date
/// stand in the name of the file (reference: section 13.6).
/// </summary>
public sealed class OldAdiumLogReader : LineLogReader
{
    private static readonly Regex FileName = new(
        "^(?<peer>.+?) (?:on )?\\(?(?<date>[0-9]{4}[-|_.:][0-9]{1,2}[-|_.:][0-9]{1,2})[^()]*\\)?"
        + "\\.(?:adiumLog|AdiumHTMLLog|html)(?:\\.bak)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Html = new(
        "^<div class=\"(?<class>send|receive)\"><span class=\"timestamp\">(?<clock>[0-9][0-9:. APMapm]{3,12})</span> ?"
        + "<span class=\"sender\">(?<name>.*?): ?</span><pre class=\"message\">(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex HtmlStatus = new(
        "^<div class=\"status\">(?<text>.*) \\((?<clock>[0-9][0-9:. APMapm]{3,12})\\)</div>$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Text = new(
        "^\\((?<clock>[0-9]{1,2}[:.][0-9]{2}[:.][0-9]{2})\\) ?(?<name>[^:]{1,400}): ?(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex TextStatus = new(
        "^<(?<text>.*) \\((?<clock>[0-9]{1,2}[:.][0-9]{2}[:.][0-9]{2})\\)>$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly string? _date;

    /// <param name="limit">Characters up to which lines continue an entry.</param>
    /// <param name="path">The name of the file has the contact and the date.</param>
    public OldAdiumLogReader(int limit, string path)
        : base(limit)
    {
        Match name = FileName.Match(Path.GetFileName(path.Replace('\\', '/')));
        _date = name.Success ? name.Groups["date"].Value.Replace('|', '-').Replace('_', '-').Replace(':', '-') : null;
    }

    /// <inheritdoc/>
    public override string Format => "Adium log before 1.0";

    /// <summary>True for the HTML of these logs, and for text in a file that is named as they are.</summary>
    public static bool Recognizes(string path, string head)
    {
        foreach (string line in head.Split('\n'))
        {
            string plain = line.TrimEnd('\r');
            if (Html.IsMatch(plain) || (IsNamedText(path) && (Text.IsMatch(plain) || TextStatus.IsMatch(plain))))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override bool ReadHeader(string line) => line.Length == 0;

    /// <inheritdoc/>
    protected override LogEntry? ReadEntry(string line, LogPiece piece)
    {
        bool isHtml = line.StartsWith("<div class=", StringComparison.Ordinal);
        Match message = (isHtml ? Html : Text).Match(line);
        Match found = message.Success ? message : (isHtml ? HtmlStatus : TextStatus).Match(line);
        if (!found.Success)
        {
            return null;
        }

        string name = isHtml ? LogMarkup.ToText(found.Groups["name"].Value) : found.Groups["name"].Value;
        string text = found.Groups["text"].Value;
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = message.Success ? LogEntryKind.Message : LogEntryKind.System,
            FromName = name.Length == 0 ? null : name,
            Text = isHtml ? LogMarkup.ToText(text) : text,
            IsSent = found.Groups["class"].Value switch
            {
                "send" => true,
                "receive" => false,
                _ => null,
            },
            Time = LogTime.FromLocal(
                _date, found.Groups["clock"].Value, "time of the line, date of the file's name"),
        };
    }

    /// <inheritdoc/>
    protected override string Continue(string line) =>
        line.IndexOf("</pre></div>", StringComparison.Ordinal) < 0 ? line : LogMarkup.ToText(line);

    private static bool IsNamedText(string path) =>
        path.IndexOf(".adiumLog", StringComparison.OrdinalIgnoreCase) >= 0;
}
