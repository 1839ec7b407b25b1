using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnDataset", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileSystemInfo))]
public sealed class ExportMsnDatasetCommand : RedactingCommandBase
{
    private string _path = "";
    private DatasetOutput? _output;

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
    public DatasetFormat Format { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        bool isLiteral = ParameterSetName != "Path";
        string name = isLiteral ? LiteralPath : Path;
        OutputPathResolver resolver = new(this);
        _path = Format == DatasetFormat.Sqlite
            ? resolver.Resolve(name, isLiteral, NoClobber)
            : resolver.ResolveNewFolder(name, isLiteral);
        if (ShouldProcess(_path, "Export MSN data set"))
        {
            Try(() => _output = new DatasetOutput(_path, Format, Force));
        }
    }

    protected override void ProcessRecord()
    {
        foreach (MsnRecord record in InputObject)
        {
            Try(() => _output?.Add(record, Shown));
        }
    }

    protected override void EndProcessing()
    {
        if (_output is null)
        {
            return;
        }

        Try(_output.Finish);
        if (PassThru)
        {
            WriteObject(Format == DatasetFormat.Sqlite ? new FileInfo(_path) : new DirectoryInfo(_path));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output?.Dispose();
        }

        base.Dispose(disposing);
    }

    // Whatever stands in the way of the one data set ends the cmdlet with one error.
    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (PlatformNotSupportedException exception)
        {
            ThrowTerminatingError(ErrorRecords.FormatUnsupported(_path, exception));
        }
        catch (BridgeException exception)
        {
            ThrowTerminatingError(ErrorRecords.FromEvidence(_path, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(_path, exception));
        }
        catch (EvidenceProtectedException)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(_path));
        }
    }
}
