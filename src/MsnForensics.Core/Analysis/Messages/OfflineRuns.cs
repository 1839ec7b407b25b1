using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// The numbers of offline messages within their runs: what one sender left one receiver during one session of theirs
/// counts 1, 2, 3 (reference: section 9.1). Numbers that are not in the capture are told at the end.
/// </summary>
public sealed class OfflineRuns
{
    // Hundreds wait for somebody who was away for weeks.
    private const int MaximumRunCount = 10_000;
    private const int MaximumNumber = 1000;

    private readonly AnalysisContext _analysis;
    private readonly Dictionary<string, Run> _runs = new();
    private readonly List<Run> _order = new();

    public OfflineRuns(AnalysisContext analysis) => _analysis = analysis;

    public void Add(LegMessage message)
    {
        OimHeaders headers = new(message.Content.Headers);
        if (headers.RunId is not { } id || headers.SequenceNumber is not (> 0 and <= MaximumNumber and int number))
        {
            return;
        }

        string key = id.ToUpperInvariant() + " " + message.Route?.To;
        if (!_runs.TryGetValue(key, out Run? run) && _order.Count < MaximumRunCount)
        {
            run = new Run(id, message.Sender, message.Source);
            _runs.Add(key, run);
            _order.Add(run);
        }

        run?.Numbers.Add(number);
    }

    public void Report()
    {
        foreach (Run run in _order)
        {
            string[] missing = Enumerable.Range(1, run.Numbers.Max)
                .Where(number => !run.Numbers.Contains(number))
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .ToArray();
            if (missing.Length > 0)
            {
                _analysis.Report(new Anomaly(
                    AnomalyCode.OfflineMessageMissing,
                    FormattableString.Invariant(
                        $"Run {run.Id} of {run.Sender ?? "an unknown sender"}: {string.Join(", ", missing)}."),
                    run.At.Number,
                    run.At.UnixNanoseconds,
                    run.At.Source));
            }
        }
    }

    private sealed record Run(string Id, string? Sender, FrameReference At)
    {
        public SortedSet<int> Numbers { get; } = new();
    }
}
