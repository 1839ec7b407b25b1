using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.History;

/// <summary>One pass over a log of a client: messages out as they are read, then what is odd about the log.</summary>
public sealed class HistoryAnalysis : IDisposable, IReadState
{
    private const int HeadLength = 64 * 1024;
    private const int LargestDatabase = 256 * 1024 * 1024;

    private readonly CaptureSource _source;
    private readonly HistoryRequest _request;
    private readonly List<LogEntry> _entries = new();
    private LogWindow? _window;

    /// <summary>Prepares the run; nothing is opened before <see cref="Read"/>.</summary>
    public HistoryAnalysis(CaptureSource source, HistoryRequest request)
    {
        _source = source;
        _request = request;
    }

    /// <inheritdoc/>
    public long BytesRead => _window?.BytesRead ?? 0;

    /// <inheritdoc/>
    public long? TotalBytes => _source.Length;

    /// <summary>The format that the log was found to have; empty before it is read.</summary>
    public string Format { get; private set; } = "";

    /// <summary>The charset it is read in, and how that is known; empty before it is read.</summary>
    public string Charset { get; private set; } = "";

    /// <summary>Whether the content begins as the log of a known client does.</summary>
    public static bool Recognizes(CaptureSource source)
    {
        using LogWindow window = new(source.Open().Stream);
        while (window.Span.Length < HeadLength && window.Fill(HeadLength))
        {
        }

        return HistoryFormats.Find(source.Name, WireText.DecodeLatin1(window.Span).Replace("\0", "")) is not null;
    }

    /// <summary>Reads the log; stopping the enumeration stops the reading.</summary>
    /// <exception cref="HistoryFormatException">The content is no log of a known client.</exception>
    /// <exception cref="IOException">The source cannot be read. When that shows in its middle, all records of what
    /// was read come first.</exception>
    public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
    {
        SourceIdentity source = SourceHash.Identify(_source, _request.ComputeHash);
        using LogWindow window = new(_source.Open().Stream);
        _window = window;
        while (window.Span.Length < HeadLength && window.Fill(HeadLength))
        {
        }

        HistoryFile file = Open(source, window);
        Format = file.Reader.Format;
        Charset = $"{file.Encoding.Name} ({file.Encoding.Ground})";
        LogOddities oddities = new(source);
        if (file.Reader is IWholeLogReader whole)
        {
            ReadWhole(whole, window, oddities);
        }

        while (TryReadPiece(window, file, oddities))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (LogEntry entry in _entries)
            {
                yield return file.Build(entry, oddities);
            }

            _entries.Clear();
        }

        if (FailureOf(window, source) is { } failure)
        {
            oddities.Report(
                AnomalyCode.LogReadFailed,
                FormattableString.Invariant(
                    $"Reading failed after {window.BytesRead} bytes: {failure.SourceException.Message}"),
                window.BytesRead);
        }
        else if (file.IsOpen)
        {
            oddities.Report(AnomalyCode.LogTruncated, "The log was never closed", window.Offset);
        }

        file.Reader.Complete(_entries);
        foreach (LogEntry entry in _entries)
        {
            yield return file.Build(entry, oddities);
        }

        foreach (MsnAnomaly anomaly in oddities.Complete())
        {
            yield return anomaly;
        }

        FailureOf(window, source)?.Throw();
    }

    public void Dispose() => _window?.Dispose();

    // A head that cannot be read to its end may be too short to tell what the log is: then the medium is to blame.
    private HistoryFile Open(SourceIdentity source, LogWindow window)
    {
        try
        {
            return HistoryFile.Open(source, window, _request);
        }
        catch (HistoryFormatException) when (window.Failure is not null)
        {
            window.Failure.Throw();
            throw;
        }
    }

    private static ExceptionDispatchInfo? FailureOf(LogWindow window, SourceIdentity source) =>
        window.Failure ?? source.CaptureHashFailure();

    private void ReadWhole(IWholeLogReader reader, LogWindow window, LogOddities oddities)
    {
        while (window.Fill(LargestDatabase))
        {
        }

        if (!window.IsEnd)
        {
            oddities.Report(
                AnomalyCode.LogLimitReached, "Only the first 256 MiB of a profile are read", window.Offset);
        }

        reader.ReadAll(window.Span, _entries);
        window.Advance(window.Span.Length);
    }

    private bool TryReadPiece(LogWindow window, HistoryFile file, LogOddities oddities)
    {
        while (true)
        {
            ParseStatus status = file.Framer.TryRead(window.Span, window.IsEnd, out LogFrame frame);
            Leave(window, file, frame.Skipped, oddities);
            if (status == ParseStatus.Complete)
            {
                Take(window, file, frame, oddities);
                return true;
            }

            if (status == ParseStatus.Invalid)
            {
                return false;
            }

            _request.Progress?.Invoke();
            window.Fill(int.MaxValue);
        }
    }

    private void Take(LogWindow window, HistoryFile file, LogFrame frame, LogOddities oddities)
    {
        string text = file.Encoding.Decode(window.Span.Slice(0, frame.Length), out bool fits);
        int before = _entries.Count;
        file.Note(frame.Name);
        file.Reader.Read(new LogPiece(frame.Name, text, window.Offset, frame.Length, frame.IsCut), _entries);
        for (int i = before; i < _entries.Count && !fits; i++)
        {
            _entries[i].Oddities.Add(AnomalyCode.LogCharacterInvalid);
        }

        if (frame.IsOverLimit)
        {
            oddities.Report(
                AnomalyCode.LogLimitReached,
                FormattableString.Invariant($"MaximumLogEntryLength: an entry was cut at {frame.Length} bytes"),
                window.Offset);
        }
        else if (frame.IsCut && frame.Name.Length > 0)
        {
            oddities.Report(AnomalyCode.LogTruncated, "An entry has no end", window.Offset);
        }

        window.Advance(frame.Length);
    }

    // Between entries stand line ends, declarations and comments; all else is damage.
    private static void Leave(LogWindow window, HistoryFile file, int count, LogOddities oddities)
    {
        if (count == 0)
        {
            return;
        }

        string text = file.Encoding.Decode(window.Span.Slice(0, count), out _).Trim();
        bool isMarkup = text.Length == 0 || (text[0] is '<' or '\uFEFF' && text[text.Length - 1] == '>');
        if (!isMarkup)
        {
            oddities.Skip(window.Offset, count);
        }

        window.Advance(count);
    }
}
