using System;
using System.ComponentModel;
using System.IO;
using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// What every export of records shares: one place to write to, records that can be redacted before anything is made of
/// them, and one error that ends the cmdlet, whatever stands in the way.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExportCommandBase : PSCmdlet, IDisposable
{
    private RecordRedactor? _redactor;
    private bool _isOpen;
    private long _count;

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MsnRecord[] InputObject { get; set; } = [];

    [Parameter]
    public RedactionLevel? Redact { get; set; }

    [Parameter]
    [ValidateNotNull]
    public SecureString? RedactKey { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string? RedactKeyPath { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Full path of what is written.</summary>
    private protected string Target { get; private set; } = "";

    /// <summary>What is done, as -WhatIf tells it.</summary>
    private protected abstract string ActionName { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void BeginProcessing()
    {
        if (Redact is { } level)
        {
            _redactor = RedactionInput.Create(this, level, RedactKey, RedactKeyPath, removes: false, known: []);
        }

        bool isLiteral = ParameterSetName != "Path";
        Target = ResolveTarget(new OutputPathResolver(this), isLiteral ? LiteralPath : Path, isLiteral);
        if (ShouldProcess(Target, ActionName))
        {
            Attempt(Open);
            _isOpen = true;
        }
    }

    protected override void ProcessRecord()
    {
        if (_isOpen)
        {
            Attempt(() => Array.ForEach(InputObject, Write));
            _count += InputObject.Length;
        }
    }

    protected override void EndProcessing()
    {
        if (!_isOpen)
        {
            return;
        }

        Attempt(Finish);
        WriteVerbose(Say(Texts.VerboseExported, Target, _count, File.Exists(Target) ? new FileInfo(Target).Length : 0));
        if (PassThru)
        {
            WriteObject(Directory.Exists(Target) ? new DirectoryInfo(Target) : new FileInfo(Target));
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _redactor?.Dispose();
        }
    }

    /// <summary>The file to make, unless the cmdlet makes something else.</summary>
    private protected virtual string ResolveTarget(OutputPathResolver resolver, string name, bool isLiteral) =>
        resolver.Resolve(name, isLiteral, NoClobber);

    private protected abstract void Open();

    private protected abstract void Write(MsnRecord record);

    private protected abstract void Finish();

    /// <summary>The record as it may be shown.</summary>
    private protected MsnRecord Shown(MsnRecord record) => _redactor?.Redact(record) ?? record;

    /// <summary>The error that ends the cmdlet; null when the exception is none that stands in the way.</summary>
    private protected virtual ErrorRecord? ErrorOf(Exception exception) => exception switch
    {
        BridgeException => ErrorRecords.FromEvidence(Target, exception),
        IOException or UnauthorizedAccessException => ErrorRecords.OutputNotWritable(Target, exception),
        EvidenceProtectedException => ErrorRecords.OutputIsEvidence(Target),
        _ => null,
    };

    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (ErrorOf(exception) is { } error)
        {
            ThrowTerminatingError(error);
        }
    }
}
