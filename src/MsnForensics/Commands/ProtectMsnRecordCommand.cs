using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

[Cmdlet(VerbsSecurity.Protect, "MsnRecord", DefaultParameterSetName = "Key")]
[OutputType(typeof(MsnRecord))]
public sealed class ProtectMsnRecordCommand : PSCmdlet, System.IDisposable
{
    private RecordRedactor? _redactor;

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MsnRecord[] InputObject { get; set; } = [];

    [Parameter(Position = 0)]
    public RedactionLevel Level { get; set; } = RedactionLevel.Content;

    [Parameter(ParameterSetName = "Key")]
    [ValidateNotNull]
    public SecureString? Key { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "KeyPath")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string? KeyPath { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] KnownIdentity { get; set; } = [];

    [Parameter]
    public SwitchParameter Remove { get; set; }

    public void Dispose() => _redactor?.Dispose();

    protected override void BeginProcessing() =>
        _redactor = RedactionInput.Create(this, Level, Key, KeyPath, Remove, KnownIdentity);

    protected override void ProcessRecord()
    {
        foreach (MsnRecord record in InputObject)
        {
            WriteObject(_redactor!.Redact(record));
        }
    }
}
