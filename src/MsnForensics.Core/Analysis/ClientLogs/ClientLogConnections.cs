using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.ClientLogs;

/// <summary>The connections of one log, told apart by the names that the log gives them.</summary>
internal sealed class ClientLogConnections
{
    private const int MaximumCount = 10_000;

    private readonly AnalysisContext _analysis;
    private readonly SessionHub _hub;
    private readonly LogClock _clock = new(null, null);
    private readonly Dictionary<string, ClientLogStream> _open = new();
    private ClientLogStream? _last;
    private FrameReference _at;
    private long _count;
    private long _foreign;

    public ClientLogConnections(AnalysisContext analysis, SessionHub hub)
    {
        _analysis = analysis;
        _hub = hub;
    }

    /// <summary>Takes a line: a command, or a line of the payload of the last one.</summary>
    public void Take(string text, long number)
    {
        if (ProtocolLineReader.Read(text) is not { } line)
        {
            if (_last?.TakePayload(text, _at with { Number = number }) != true)
            {
                _foreign += text.Length > 0 ? 1 : 0;
            }

            return;
        }

        long time = TimeOf(line);
        _at = new FrameReference(0, number, time);
        _analysis.Now = System.Math.Max(_analysis.Now, time);
        if (!_open.TryGetValue(line.Connection, out ClientLogStream? stream) || stream.IsRestart(line))
        {
            stream?.Close(_at);
            if (_open.Count >= MaximumCount && stream is null)
            {
                _analysis.ReportOnce(new Anomaly(
                    AnomalyCode.AnalysisLimitReached, "More than 10,000 connections in one log", number));
                return;
            }

            _open[line.Connection] = stream = new ClientLogStream(_analysis, _hub, _count++, line.Connection, _at);
        }

        _last = stream;
        stream.Take(line, _at);
    }

    /// <summary>The log ends.</summary>
    public void Complete()
    {
        foreach (ClientLogStream stream in _open.Values)
        {
            stream.Close(_at);
        }

        if (_foreign > 0)
        {
            string count = _foreign.ToString(CultureInfo.InvariantCulture);
            _analysis.Report(new Anomaly(
                AnomalyCode.LogDamaged, count + " lines hold no command, or do not tell who sent it", _at.Number));
        }
    }

    private long TimeOf(ProtocolLine line)
    {
        _clock.Learn(line.Date);
        ResolvedTime time = _clock.Resolve(LogTime.FromLocal(line.Date, line.Clock, "line"));
        return line.Date is not null && line.Clock is not null && time.Utc is { } utc
            ? utc.ToUnixTimeMilliseconds() * 1_000_000
            : 0;
    }
}
