using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnReport", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMsnReportCommand : RedactingCommandBase
{
    private static readonly ReportOption Defaults = new();

    private OutputFile? _file;
    private IReportWriter? _writer;
    private IReadOnlyList<string> _leftOut = [];

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
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = Defaults.Title;

    [Parameter]
    public string? CaseId { get; set; }

    [Parameter]
    public string[] Exhibit { get; set; } = [];

    [Parameter]
    public string? Examiner { get; set; }

    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    [TimeZoneName]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AttachmentPath { get; set; }

    [Parameter]
    public SwitchParameter NoPicture { get; set; }

    [Parameter]
    public SwitchParameter ComputeHash { get; set; }

    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int MaximumMessageCount { get; set; } = Defaults.MaximumMessageCount;

    [Parameter]
    [ValidateRange(1, 100_000)]
    public int MaximumRowCount { get; set; } = Defaults.MaximumRowCount;

    [Parameter]
    [ValidateRange(100, 10_000_000)]
    public int MaximumTextLength { get; set; } = Defaults.MaximumTextLength;

    [Parameter]
    [ValidateRange(1, 67_108_864)]
    public int MaximumPictureSize { get; set; } = Defaults.MaximumPictureSize;

    [Parameter]
    [ValidateRange(1L, 1_073_741_824L)]
    public long MaximumPictureBytes { get; set; } = Defaults.MaximumPictureBytes;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        string name = ParameterSetName == "Path" ? Path : LiteralPath;
        OutputPathResolver resolver = new(this);
        string path = resolver.Resolve(name, ParameterSetName != "Path", NoClobber);
        string? folder = AttachmentPath is null ? null : resolver.ResolveFolder(AttachmentPath);
        if (folder is not null && !Directory.Exists(folder))
        {
            ThrowTerminatingError(ErrorRecords.PathNotFound(folder));
        }

        if (ShouldProcess(path, "Export MSN report"))
        {
            _file = new OutputFile(path, Force);
            Attempt(() => _writer = Bridge.CreateReportWriterFactory().Create(OptionOf(folder)));
        }
    }

    protected override void ProcessRecord()
    {
        if (_file is null)
        {
            return;
        }

        foreach (MsnRecord record in InputObject)
        {
            _file.Guard(record.Evidence);
            Attempt(() => _writer!.Write(Shown(record)));
        }
    }

    protected override void EndProcessing()
    {
        if (_file is null)
        {
            return;
        }

        Attempt(() => _file.Write(new UTF8Encoding(false), output => _leftOut = _writer!.Finish(output)));
        foreach (string sentence in _leftOut)
        {
            WriteWarning(sentence);
        }

        if (PassThru)
        {
            WriteObject(new FileInfo(_file.Path));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ReportOption OptionOf(string? folder) => new()
    {
        Title = Title,
        CaseId = CaseId,
        Exhibits = Exhibit,
        Examiner = Examiner,
        Note = Note,
        TimeZone = TimeZone,
        AttachmentFolder = folder,
        IncludePicture = !NoPicture,
        ComputeHash = ComputeHash,
        MaximumMessageCount = MaximumMessageCount,
        MaximumRowCount = MaximumRowCount,
        MaximumTextLength = MaximumTextLength,
        MaximumPictureSize = MaximumPictureSize,
        MaximumPictureBytes = MaximumPictureBytes,
    };

    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (BridgeException exception)
        {
            ThrowTerminatingError(ErrorRecords.FromEvidence(_file!.Path, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(_file!.Path, exception));
        }
        catch (EvidenceProtectedException)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(_file!.Path));
        }
    }
}
