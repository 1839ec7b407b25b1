using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Completion;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>
/// What every reader of captures shares: the loop over the records, progress and warnings. A leaf names the records it
/// wants and may look at each one before it is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CaptureCommandBase : EvidenceCommandBase
{
    private readonly List<string> _mergeInputs = new();
    private readonly ITlsKeyRing _keys = Bridge.CreateTlsKeyRing();

    [Parameter]
    public SwitchParameter Merge { get; set; }

    [Parameter]
    [TimeSpanText]
    public TimeSpan ClockOffset { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string[] KeyLogPath { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string[] ServerKeyPath { get; set; } = [];

    [Parameter]
    [ValidateNotNull]
    public SecureString? ServerKeyPassword { get; set; }

    [Parameter]
    public SwitchParameter AllowUnverified { get; set; }

    private protected abstract RecordKinds Kinds { get; }

    /// <summary>Anomalies are part of the output: then a warning would say them twice.</summary>
    private protected virtual bool WarnsOfAnomalies => true;

    protected override void BeginProcessing()
    {
        TlsKeyInput input = new(this, _keys);
        input.AddKeyLogs(KeyLogPath);
        input.AddServerKeys(ServerKeyPath, ServerKeyPassword);
    }

    protected override void EndProcessing()
    {
        if (_mergeInputs.Count > 0)
        {
            ReadOne(_mergeInputs);
        }
    }

    private protected override void Take(string path)
    {
        if (Merge)
        {
            _mergeInputs.Add(path);
        }
        else
        {
            ReadOne([path]);
        }
    }

    private protected virtual AnalysisRequest Refine(AnalysisRequest request) => request;

    /// <summary>Writes what the cmdlet makes of a record; false ends the reading of this input.</summary>
    private protected abstract bool Accept(MsnRecord record);

    private void ReadOne(List<string> paths) => Run(
        string.Join("; ", paths), paths.Select(CaptureSource.FromPath).ToList(), CreateRequest());

    /// <summary>Reads one input; whatever goes wrong becomes an error record.</summary>
    private protected void Run(string name, IReadOnlyList<CaptureSource> sources, AnalysisRequest request) =>
        Attempt(name, () => Read(sources, request, name));

    /// <summary>Reads one input, or several as one capture.</summary>
    private protected virtual void Read(IReadOnlyList<CaptureSource> sources, AnalysisRequest request, string name)
    {
        ReadProgress? shown = null;
        DecisionLog log = new(this);
        request = request with { Kinds = request.Kinds | log.Kinds };
        using IEvidenceAnalysis analysis =
            EvidenceAnalysis.Open(sources, request with { Progress = () => shown?.Report() });
        using ReadProgress progress = new(this, analysis, name);
        shown = progress;
        AnomalyWarnings? warnings = WarnsOfAnomalies ? new AnomalyWarnings(this) : null;
        foreach (MsnRecord record in analysis.Read(StopToken))
        {
            bool isExtra = log.TryTake(record, Kinds) | warnings?.TryTake(record, Kinds) == true;
            if (!isExtra && !Accept(record))
            {
                break;
            }
        }

        log.Complete(name, analysis);
    }

    private AnalysisRequest CreateRequest() => Refine(new AnalysisRequest
    {
        Option = ParserOption,
        Kinds = WarnsOfAnomalies ? Kinds | RecordKinds.Anomaly : Kinds,
        ClockOffset = ClockOffset,
        TunnelDecoder = Bridge.TunnelDecoder,
        Decompressor = Bridge.Decompressor,
        MailReader = Bridge.MailReader,
        TlsKeyRing = _keys,
        AllowUnverified = AllowUnverified,
    });
}
