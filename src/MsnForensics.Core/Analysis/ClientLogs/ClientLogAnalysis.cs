using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;
using MsnForensics.Analysis.History;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.ClientLogs;

/// <summary>
/// One pass over the debug log or connection log of a client: its commands go through the same sessions as those of a
/// capture. Frame numbers of the records are numbers of lines, and their layer is <c>log</c>.
/// </summary>
public sealed class ClientLogAnalysis : IEvidenceAnalysis
{
    private const int HeadLength = 64 * 1024;
    private const int ProbedLines = 400;
    private const long ProgressMask = 0xFFF;

    private readonly CaptureSource _source;
    private readonly AnalysisRequest _request;
    private LogWindow? _window;

    public ClientLogAnalysis(CaptureSource source, AnalysisRequest request)
    {
        _source = source;
        _request = request;
    }

    /// <inheritdoc/>
    public long BytesRead => _window?.BytesRead ?? 0;

    /// <inheritdoc/>
    public long? TotalBytes => _source.Length;

    /// <summary>True when a file that can be read twice is text with commands of the protocol.</summary>
    public static bool Recognizes(CaptureSource source)
    {
        if (!source.CanReadTwice)
        {
            return false;
        }

        using LogWindow window = new(source.Open().Stream);
        Fill(window);
        int commands = 0;
        string[] lines = Encoding(window).Decode(window.Span, out _).Split('\n');
        for (int i = 0; i < Math.Min(lines.Length, ProbedLines); i++)
        {
            commands += ProtocolLineReader.Read(lines[i].TrimEnd('\r')) is { } line
                && ClientLogStream.IsKnown(line.Text) ? 1 : 0;
        }

        return commands >= 2;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The log cannot be read. When that shows in its middle, all records of what was
    /// read come first.</exception>
    public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
    {
        using LogWindow window = new(_source.Open().Stream);
        _window = window;
        Fill(window);
        SourceIdentity identity = SourceHash.Identify(_source, _request.ComputeHash);
        using AnalysisContext context = new(_request, new[] { identity }) { IsLog = true };
        SessionHub hub = new(context);
        ClientLogConnections connections = new(context, hub);
        LogEncoding encoding = Encoding(window);
        LineFramer framer = new(encoding, Math.Max(1024, _request.Option.MaximumLogEntryLength));
        window.Advance(encoding.MarkLength);
        for (long number = 1; TryRead(window, framer, encoding, out string line); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((number & ProgressMask) == 0)
            {
                _request.Progress?.Invoke();
            }

            connections.Take(line, number);
            hub.Advance();
            while (context.TryTake(out MsnRecord record))
            {
                yield return record;
            }
        }

        ExceptionDispatchInfo? failure = window.Failure ?? identity.CaptureHashFailure();
        if (failure is not null)
        {
            string length = window.BytesRead.ToString(CultureInfo.InvariantCulture);
            context.Report(new Anomaly(
                AnomalyCode.LogReadFailed,
                $"Reading failed after {length} bytes: {failure.SourceException.Message}"));
        }

        connections.Complete();
        hub.Complete();
        while (context.TryTake(out MsnRecord record))
        {
            yield return record;
        }

        failure?.Throw();
    }

    public void Dispose() => _window?.Dispose();

    private static void Fill(LogWindow window)
    {
        while (window.Span.Length < HeadLength && window.Fill(HeadLength))
        {
        }
    }

    private static LogEncoding Encoding(LogWindow window) =>
        LogEncoding.Of(window.Span, window.IsEnd, null, null, null);

    private static bool TryRead(LogWindow window, LineFramer framer, LogEncoding encoding, out string line)
    {
        while (true)
        {
            ParseStatus status = framer.TryRead(window.Span, window.IsEnd, out LogFrame frame);
            if (status != ParseStatus.NeedMore)
            {
                line = encoding.Decode(window.Span.Slice(0, frame.Length), out _).TrimEnd('\r', '\n');
                window.Advance(frame.Length);
                return status == ParseStatus.Complete;
            }

            window.Fill(int.MaxValue);
        }
    }
}
