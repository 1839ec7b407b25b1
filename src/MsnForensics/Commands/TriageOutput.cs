using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Analysis.Triage;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>Makes timelines, report and data base of a triage, in one pass over the spools.</summary>
internal sealed class TriageOutput : IDisposable
{
    private readonly TriageFolder _folder;
    private readonly RecordRedactor? _redactor;
    private readonly List<KeyValuePair<string, ITimelineSink>> _timelines = new();
    private readonly IReportWriter _report;
    private readonly PendingOutput _pending;
    private readonly IRecordWriter _dataset;
    private readonly RecordLanes _lanes;
    private long _recordCount;
    private long _messageCount;
    private long _anomalyCount;
    private long _fileCount;

    public TriageOutput(
        TriageFolder folder, ReportOption report, RecordRedactor? redactor, IEnumerable<TimelineFormat> formats,
        int threads, Func<bool> isStopping)
    {
        _folder = folder;
        _redactor = redactor;
        foreach (TimelineFormat format in formats.Distinct())
        {
            string name = NameOf(format);
            OutputFile file = new(folder[name], replacesReadOnly: false);
            _timelines.Add(new(name, format == TimelineFormat.Case
                ? new RecordSink(file, new UTF8Encoding(false))
                : new SortedTimelineSink(file, new TimelineOption(), isStopping) { Format = format }));
        }

        _report = Bridge.CreateReportWriterFactory().Create(report);
        _pending = new OutputFile(folder["case.sqlite"], replacesReadOnly: false).Begin();
        _dataset = Bridge.CreateRecordWriterFactory().CreateDataset(_pending.TemporaryPath, DatasetFormat.Sqlite);
        _lanes = new RecordLanes(
            [.. _timelines.Select(timeline => (Action<MsnRecord>)timeline.Value.Add), _report.Write, _dataset.Write],
            threads);
    }

    public ManifestStatistics Statistics { get; } = new();

    /// <summary>Makes all outputs of the records of these pieces; gives what is not in them, in sentences.</summary>
    public IReadOnlyList<string> Make(IReadOnlyList<TriageItem> items, CancellationToken cancellation)
    {
        if (_redactor is not null)
        {
            // Everybody's names are known before the first text is shown.
            ForEach(items, _redactor.Learn, cancellation);
        }

        ForEach(items, Take, cancellation);
        _lanes.Complete();
        string?[] withoutTime = new string?[_timelines.Count];
        IReadOnlyList<string> leftOut = [];
        OutputFile report = new(_folder["report.html"], replacesReadOnly: false);
        _lanes.Run(_timelines
            .Select<KeyValuePair<string, ITimelineSink>, Action>(
                (timeline, index) => () => withoutTime[index] = Finish(timeline))
            .Append(() => report.Write(new UTF8Encoding(false), output => leftOut = _report.Finish(output)))
            .Append(CompleteDataset));
        return [.. withoutTime.OfType<string>(), .. leftOut];
    }

    /// <summary>What was read, in numbers.</summary>
    public MsnTriage Sum(IReadOnlyList<MsnTriageItem> results, bool hasRefused)
    {
        int failed = results.Count(item => item.State == MsnTriageState.Failed);
        return new MsnTriage
        {
            ExitCode = failed == results.Count ? 2 : failed > 0 || hasRefused ? 1 : 0,
            EvidenceCount = results.Count,
            ReadCount = results.Count(item => item.State == MsnTriageState.Read),
            ResumedCount = results.Count(item => item.State == MsnTriageState.Resumed),
            FailedCount = failed,
            RecordCount = _recordCount,
            MessageCount = _messageCount,
            AnomalyCount = _anomalyCount,
            FileCount = _fileCount,
            Items = new(results),
        };
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _timelines.ForEach(timeline => timeline.Value.Dispose());
        _report.Dispose();
        _dataset.Dispose();
        _pending.Dispose();
    }

    private void ForEach(IReadOnlyList<TriageItem> items, Action<MsnRecord> take, CancellationToken cancellation)
    {
        foreach (MsnRecord record in items.SelectMany(item => _folder.SpoolOf(item).Read()))
        {
            cancellation.ThrowIfCancellationRequested();
            take(record);
        }
    }

    private void Take(MsnRecord record)
    {
        MsnRecord shown = _redactor?.Redact(record) ?? record;
        Statistics.Add(shown);
        _recordCount++;
        _messageCount += shown is MsnMessage ? 1 : 0;
        _anomalyCount += shown is MsnAnomaly ? 1 : 0;
        _fileCount += shown is MsnTransferFile ? 1 : 0;
        _lanes.Add(shown);
    }

    private void CompleteDataset()
    {
        _dataset.Complete();
        _dataset.Dispose();
        _pending.Commit();
    }

    // Stands in the manifest, too, and so is the same in every language.
    private static string? Finish(KeyValuePair<string, ITimelineSink> timeline) =>
        timeline.Value.Finish() is > 0 and long count
            ? FormattableString.Invariant(
                $"{count} events without a time were left out of {timeline.Key}: the format cannot hold them.")
            : null;

    private static string NameOf(TimelineFormat format) => "timeline" + format switch
    {
        TimelineFormat.Csv => ".csv",
        TimelineFormat.JsonLines => ".jsonl",
        TimelineFormat.Timesketch => ".timesketch.jsonl",
        TimelineFormat.L2tCsv => ".l2t.csv",
        TimelineFormat.BodyFile => ".body",
        TimelineFormat.Tln => ".tln",
        TimelineFormat.Ecs => ".ecs.ndjson",
        TimelineFormat.Zeek => ".zeek.log",
        TimelineFormat.Case => ".jsonld",
        TimelineFormat.GraphMl => ".graphml",
        TimelineFormat.Gexf => ".gexf",
        _ => "." + format.ToString().ToLowerInvariant(),
    };
}
