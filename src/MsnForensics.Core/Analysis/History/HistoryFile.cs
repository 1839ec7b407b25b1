using System;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.History;

/// <summary>One log that is being read: its format, charset, clock and people.</summary>
internal sealed class HistoryFile
{
    private static readonly Regex DateAttribute = new("<[^>]* Date=[\"']([^\"'>]*)", RegexOptions.CultureInvariant);

    private readonly LogClock _clock;
    private readonly LogParties _parties;
    private readonly HistoryRecordBuilder _records;

    private HistoryFile(
        ILogReader reader, ILogFramer framer, LogEncoding encoding, LogClock clock, LogParties parties,
        HistoryRecordBuilder records)
    {
        Reader = reader;
        Framer = framer;
        Encoding = encoding;
        _clock = clock;
        _parties = parties;
        _records = records;
    }

    public ILogReader Reader { get; }

    public ILogFramer Framer { get; }

    public LogEncoding Encoding { get; }

    /// <summary>The outermost element was opened and not closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Finds out what the log is by its first bytes, and passes over its byte order mark.</summary>
    /// <exception cref="HistoryFormatException">It is none that is known.</exception>
    public static HistoryFile Open(SourceIdentity source, LogWindow window, HistoryRequest request)
    {
        string head = WireText.DecodeLatin1(window.Span).Replace("\0", "");
        HistoryFormat format = HistoryFormats.Find(source.Path, head) ?? throw new HistoryFormatException(
            head.IndexOf("MPLE", StringComparison.Ordinal) is 2
                ? $"'{source.Path}' is a log of Messenger Plus! that a password protects; it is not decrypted."
                : $"'{source.Path}' is no log of a client that is known: neither its beginning nor its form is that of"
                    + " one.");
        LogEncoding encoding = LogEncoding.Of(
            window.Span, window.IsEnd, request.Encoding, format.Declares(head), request.CharsetDetector);
        window.Advance(encoding.MarkLength);
        ILogReader reader = format.CreateReader(new HistoryInput(source.Path, head, request));
        bool isGiven = request.OwnerNames.Count > 0 || reader is not MessageLogReader;
        LogParties parties = isGiven
            ? new LogParties(request.OwnerNames, "display name")
            : new LogParties(OwnNames.Find(source.Path), "display name that most histories of the folder have");
        if (request.Owner is { } owner)
        {
            parties.Give(owner);
        }

        LogClock clock = new(request.Culture, request.TimeZone);
        foreach (Match date in DateAttribute.Matches(head))
        {
            clock.Learn(date.Groups[1].Value);
        }

        LogPath.Apply(source.Path, parties, new AccountResolver(request.Candidates));
        return new HistoryFile(
            reader,
            format.CreateFramer(encoding, Math.Max(request.Option.MaximumLogEntryLength, 1024)),
            encoding,
            clock,
            parties,
            new HistoryRecordBuilder(source, request, parties, encoding, reader.Format));
    }

    /// <summary>Takes note of a tag.</summary>
    public void Note(string name) => IsOpen = name.Length > 0 && name[0] != '/';

    /// <summary>The record of an entry.</summary>
    public MsnMessage Build(LogEntry entry, LogOddities oddities)
    {
        if (Reader is ILogOwner named)
        {
            _parties.Take(named);
        }

        _clock.Learn(entry.Time.Date);
        ResolvedTime time = _clock.Resolve(entry.Time);
        oddities.Look(entry, time);
        return _records.Build(entry, time);
    }
}
