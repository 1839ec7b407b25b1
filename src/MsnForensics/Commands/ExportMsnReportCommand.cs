using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnReport", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMsnReportCommand : ExportCommandBase
{
    private static readonly ReportOption Defaults = new();

    private OutputFile? _file;
    private IReportWriter? _writer;
    private string? _attachmentFolder;

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = Defaults.Title;

    [Parameter]
    public string? CaseId { get; set; }

    [Parameter]
    public string[] Exhibit { get; set; } = [];

    [Parameter]
    [Alias("Operator")]
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

    private protected override string ActionName => Texts.ActionExportReport;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override string ResolveTarget(OutputPathResolver resolver, string name, bool isLiteral)
    {
        _attachmentFolder = AttachmentPath is null ? null : resolver.ResolveFolder(AttachmentPath);
        if (_attachmentFolder is not null && !Directory.Exists(_attachmentFolder))
        {
            ThrowTerminatingError(ErrorRecords.PathNotFound(_attachmentFolder));
        }

        return base.ResolveTarget(resolver, name, isLiteral);
    }

    private protected override void Open()
    {
        _file = new OutputFile(Target, Force);
        _writer = Bridge.CreateReportWriterFactory().Create(CreateOption());
    }

    private protected override void Write(MsnRecord record)
    {
        _file!.Guard(record.Evidence);
        _writer!.Write(Shown(record));
    }

    private protected override void Finish()
    {
        IReadOnlyList<string> leftOut = [];
        _file!.Write(new UTF8Encoding(false), output => leftOut = _writer!.Finish(output));
        foreach (string sentence in leftOut)
        {
            WriteWarning(sentence);
        }
    }

    private ReportOption CreateOption() => new()
    {
        Title = Title,
        CaseId = CaseId,
        Exhibits = Exhibit,
        Examiner = Examiner,
        Note = Note,
        TimeZone = TimeZone,
        AttachmentFolder = _attachmentFolder,
        Refused = (path, exception) => WriteError(ErrorRecords.FromEvidence(path, exception)),
        IncludePicture = !NoPicture,
        ComputeHash = ComputeHash,
        MaximumMessageCount = MaximumMessageCount,
        MaximumRowCount = MaximumRowCount,
        MaximumTextLength = MaximumTextLength,
        MaximumPictureSize = MaximumPictureSize,
        MaximumPictureBytes = MaximumPictureBytes,
    };
}
