using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Gaps;
using MsnForensics.Analysis.Tls;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis;

/// <summary>What the parts of one run share: the request, the sources, the clock, and the records made so
/// far.</summary>
public sealed class AnalysisContext : IAnomalySink, IDisposable
{
    private readonly Queue<MsnRecord> _records = new();
    private readonly IReadOnlyList<SourceIdentity> _sources;
    private readonly HashSet<AnomalyCode> _once = new();
    private readonly HashSet<IDisposable> _owned = new();

    /// <param name="request">What to make of the evidence.</param>
    /// <param name="sources">The names of the captures.</param>
    /// <param name="captures">The captures themselves, which may hold keys; null for none.</param>
    public AnalysisContext(
        AnalysisRequest request,
        IReadOnlyList<SourceIdentity> sources,
        IReadOnlyList<CaptureSource>? captures = null)
    {
        Request = request;
        _sources = sources;
        Budget = new ByteBudget(this);
        Payloads = new PayloadPool(Texts);
        TlsKeys = new TlsRunKeys(this, captures ?? Array.Empty<CaptureSource>());
    }

    public AnalysisRequest Request { get; }

    /// <summary>How to make this run once more; null where the sources are not known.</summary>
    public RunOrigin? Origin { get; init; }

    public MsnParserOption Option => Request.Option;

    /// <summary>What all parts hold back together.</summary>
    public ByteBudget Budget { get; }

    /// <summary>What opens encrypted streams.</summary>
    public TlsRunKeys TlsKeys { get; }

    /// <summary>The words of the run that come again and again.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The header lines of the run that come again and again.</summary>
    public PayloadPool Payloads { get; }

    /// <summary>What is found missing.</summary>
    public GapTotals Gaps { get; } = new();

    /// <summary>Several captures are read as one: their clocks can differ.</summary>
    public bool IsMerged => _sources.Count > 1;

    /// <summary>The evidence is the log of a client: its times are local ones of that computer.</summary>
    public bool IsLog { get; init; }

    /// <summary>Latest capture time seen, nanoseconds since 1970 UTC.</summary>
    public long Now { get; set; }

    public bool HasRecord => _records.Count > 0;

    public bool TryTake(out MsnRecord record)
    {
        if (_records.Count > 0)
        {
            record = _records.Dequeue();
            return true;
        }

        record = null!;
        return false;
    }

    /// <summary>Something that must not outlive the run, such as a temporary file.</summary>
    public void Own(IDisposable item) => _owned.Add(item);

    public void Disown(IDisposable item) => _owned.Remove(item);

    /// <summary>Lets go of what the run owns, and of the contents of records that nobody took.</summary>
    public void Dispose()
    {
        foreach (IDisposable item in new List<IDisposable>(_owned))
        {
            item.Dispose();
        }

        foreach (MsnRecord record in _records)
        {
            (record as MsnTransfer)?.Content?.Dispose();
        }

        _records.Clear();
    }

    /// <summary>True when records of this kind were asked for.</summary>
    public bool Wants(RecordKinds kind) => (Request.Kinds & kind) != 0;

    public void Emit(MsnRecord record) => _records.Enqueue(record);

    public SourceIdentity Source(int index) => _sources[Math.Min(index, _sources.Count - 1)];

    public DateTimeOffset TimeOf(FrameReference frame) => CaptureTime.ToUtc(frame.UnixNanoseconds, Request.ClockOffset);

    public MsnTimestampSource TimestampSourceOf(FrameReference frame)
    {
        bool isCorrected = Request.ClockOffset != TimeSpan.Zero;
        return frame.UnixNanoseconds == 0 ? MsnTimestampSource.None
            : IsLog ? (isCorrected ? MsnTimestampSource.HostCorrected : MsnTimestampSource.HostLocal)
            : isCorrected ? MsnTimestampSource.CaptureCorrected : MsnTimestampSource.Capture;
    }

    public void Report(Anomaly anomaly)
    {
        if (!Wants(RecordKinds.Anomaly))
        {
            return;
        }

        SourceIdentity source = Source(anomaly.Source);
        FrameReference frame = new(anomaly.Source, anomaly.FrameNumber, anomaly.UnixNanoseconds);
        Emit(new MsnAnomaly
        {
            Timestamp = TimeOf(frame),
            TimestampSource = TimestampSourceOf(frame),
            Code = anomaly.Code.ToString(),
            Severity = AnomalyCatalog.Get(anomaly.Code).Severity,
            Detail = anomaly.Detail,
            Path = source.Path,
            FrameNumber = anomaly.FrameNumber,
            RecordIdSource = () => RecordIdentity.Of(
                "Anomaly",
                anomaly.Code.ToString(),
                anomaly.FrameNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
                anomaly.Detail),
            Evidence = new MsnEvidence
            {
                Path = source.Path,
                Sha256 = source.Sha256,
                Layer = "frame",
                FrameNumbers = anomaly.FrameNumber > 0
                    ? new MsnList<long>(new[] { anomaly.FrameNumber })
                    : MsnList<long>.Empty,
            },
        });
    }

    /// <summary>Reports a code the first time only: for limits that, once hit, are hit again and again.</summary>
    public void ReportOnce(Anomaly anomaly)
    {
        if (_once.Add(anomaly.Code))
        {
            Report(anomaly);
        }
    }
}
