using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>
/// What every reader of captures shares: its inputs, the loop over the records, progress, stop, warnings and errors.
/// A leaf names the records it wants and may look at each one before it is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CaptureCommandBase : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _mergeInputs = new();
    private readonly ITlsKeyRing _keys = Bridge.CreateTlsKeyRing();

    [Parameter(
        Mandatory = true,
        Position = 0,
        ParameterSetName = PathSet,
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Merge { get; set; }

    [Parameter]
    public TimeSpan ClockOffset { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] KeyLogPath { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] ServerKeyPath { get; set; } = [];

    [Parameter]
    [ValidateNotNull]
    public SecureString? ServerKeyPassword { get; set; }

    [Parameter]
    public SwitchParameter AllowUnverified { get; set; }

    [Parameter]
    [ValidateNotNull]
    public MsnParserOption ParserOption { get; set; } = MsnParserOption.Default;

    private protected abstract RecordKinds Kinds { get; }

    /// <summary>Anomalies are part of the output: then a warning would say them twice.</summary>
    private protected virtual bool WarnsOfAnomalies => true;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void BeginProcessing()
    {
        TlsKeyInput input = new(this, _keys);
        input.AddKeyLogs(KeyLogPath);
        input.AddServerKeys(ServerKeyPath, ServerKeyPassword);
    }

    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        InputPathResolver resolver = new(this);
        foreach (string path in resolver.Resolve(isLiteral ? LiteralPath : Path, isLiteral))
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
    }

    protected override void EndProcessing()
    {
        if (_mergeInputs.Count > 0)
        {
            ReadOne(_mergeInputs);
        }
    }

    protected override void StopProcessing() => _stop.Cancel();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    private protected virtual AnalysisRequest Refine(AnalysisRequest request) => request;

    /// <summary>Writes what the cmdlet makes of a record; false ends the reading of this input.</summary>
    private protected abstract bool Accept(MsnRecord record);

    /// <summary>Called for an input that could not be read; true when the cmdlet has answered it itself.</summary>
    private protected virtual bool Refuse(Exception exception) => false;

    private void ReadOne(List<string> paths)
    {
        string name = string.Join("; ", paths);
        try
        {
            Read(paths.Select(CaptureSource.FromPath).ToList(), CreateRequest(), name);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the user: the engine ends the pipeline itself.
        }
        catch (Exception exception) when (exception is not (PipelineStoppedException or FlowControlException))
        {
            if (!Refuse(exception))
            {
                WriteError(ErrorRecords.FromCapture(name, exception));
            }
        }
    }

    /// <summary>Reads one input, or several as one capture.</summary>
    private protected virtual void Read(IReadOnlyList<CaptureSource> sources, AnalysisRequest request, string name)
    {
        ReadProgress? shown = null;
        using CaptureAnalysis analysis = new(sources, request with { Progress = () => shown?.Report() });
        using ReadProgress progress = new(this, analysis, name);
        shown = progress;
        AnomalyWarnings? warnings = WarnsOfAnomalies ? new AnomalyWarnings(this) : null;
        foreach (MsnRecord record in analysis.Read(_stop.Token))
        {
            if (warnings?.TryTake(record, Kinds) != true && !Accept(record))
            {
                break;
            }
        }
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
