using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// Reports a file's anomalies: single ones at once, those that may repeat per packet once, with their count.
/// </summary>
internal sealed class CaptureTally
{
    private readonly IAnomalySink _sink;
    private readonly int _source;
    private readonly int _maximumReports;
    private readonly Dictionary<(AnomalyCode Code, string Fact), Count> _counts = new();
    private int _singleReports;
    private long _unreported;

    public CaptureTally(IAnomalySink sink, int source, int maximumReports)
    {
        _sink = sink;
        _source = source;
        _maximumReports = maximumReports;
    }

    public void Report(AnomalyCode code, FormattableString detail, long frame = 0, long offset = -1)
    {
        if (++_singleReports > _maximumReports)
        {
            _unreported++;
            return;
        }

        _sink.Report(new Anomaly(code, FormattableString.Invariant(detail), frame, 0, _source, offset));
    }

    /// <summary>Counts a repeating oddity; <paramref name="fact"/> is one of a few constant sentences.</summary>
    public void Add(AnomalyCode code, string fact, long frame, long offset)
    {
        if (_counts.TryGetValue((code, fact), out Count? count))
        {
            count.Value++;
            return;
        }

        _counts.Add((code, fact), new Count { Value = 1, Frame = frame, Offset = offset });
    }

    /// <summary>Reports what was counted since the last call.</summary>
    public void Flush()
    {
        foreach (KeyValuePair<(AnomalyCode Code, string Fact), Count> pair in _counts)
        {
            string detail = FormattableString.Invariant($"{pair.Key.Fact} (count: {pair.Value.Value})");
            _sink.Report(new Anomaly(pair.Key.Code, detail, pair.Value.Frame, 0, _source, pair.Value.Offset));
        }

        _counts.Clear();
        if (_unreported > 0)
        {
            string detail = FormattableString.Invariant($"{_unreported} further anomalies of this file are not listed");
            _unreported = 0;
            _sink.Report(new Anomaly(AnomalyCode.CaptureLimitReached, detail, 0, 0, _source));
        }
    }

    private sealed class Count
    {
        public long Value { get; set; }

        public long Frame { get; init; }

        public long Offset { get; init; }
    }
}
