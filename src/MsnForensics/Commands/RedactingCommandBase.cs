using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

/// <summary>What every export shares: records can be redacted before anything is made of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RedactingCommandBase : PSCmdlet, IDisposable
{
    private RecordRedactor? _redactor;

    [Parameter]
    public RedactionLevel? Redact { get; set; }

    [Parameter]
    [ValidateNotNull]
    public SecureString? RedactKey { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string? RedactKeyPath { get; set; }

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
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _redactor?.Dispose();
        }
    }

    /// <summary>The record as it may be shown.</summary>
    private protected MsnRecord Shown(MsnRecord record) => _redactor?.Redact(record) ?? record;
}
