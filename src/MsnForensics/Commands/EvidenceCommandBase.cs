using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using MsnForensics.Diagnostics;
using MsnForensics.Errors;

namespace MsnForensics.Commands;

/// <summary>What every reader of files shares: its inputs, stop, limits, and one error record per bad input.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EvidenceCommandBase : PSCmdlet, IDisposable
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();

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
    [ValidateNotNull]
    public MsnParserOption ParserOption { get; set; } = MsnParserOption.Default;

    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>Something was named that is not there.</summary>
    private protected bool HasRefusedPath { get; private set; }

    /// <summary>Folders are inputs, too.</summary>
    private protected virtual bool TakesFolders => false;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        InputPathResolver resolver = new(this);
        foreach (string path in resolver.Resolve(isLiteral ? LiteralPath : Path, isLiteral, TakesFolders))
        {
            Take(path);
        }

        HasRefusedPath |= resolver.HasRefused;
    }

    protected override void StopProcessing() => _stop.Cancel();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>Reads a file, or keeps it for the end.</summary>
    private protected abstract void Take(string path);

    /// <summary>Called for an input that could not be read; true when the cmdlet has answered it itself.</summary>
    private protected virtual bool Refuse(Exception exception) => false;

    /// <summary>Runs the reading of one input; what goes wrong becomes an error record of this input.</summary>
    private protected void Attempt(string name, Action read)
    {
        try
        {
            read();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the user: the engine ends the pipeline itself.
        }
        catch (Exception exception) when (exception is not (RuntimeException or FlowControlException))
        {
            // What the engine throws comes from further down the pipeline, or stops it: no fault of this input.
            if (!Refuse(exception))
            {
                WriteError(ErrorRecords.FromEvidence(name, exception));
            }
        }
    }
}
