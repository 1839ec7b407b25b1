using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Errors;
using MsnForensics.Localization;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnDataset", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileSystemInfo))]
public sealed class ExportMsnDatasetCommand : ExportCommandBase
{
    private DatasetOutput? _output;

    [Parameter]
    public DatasetFormat Format { get; set; }

    private protected override string ActionName => Texts.ActionExportDataset;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override string ResolveTarget(OutputPathResolver resolver, string name, bool isLiteral) =>
        Format == DatasetFormat.Sqlite
            ? base.ResolveTarget(resolver, name, isLiteral)
            : resolver.ResolveNewFolder(name, isLiteral);

    private protected override void Open() => _output = new DatasetOutput(Target, Format, Force);

    private protected override void Write(MsnRecord record) => _output!.Add(record, Shown);

    private protected override void Finish() => _output!.Finish();

    private protected override ErrorRecord? ErrorOf(Exception exception) =>
        exception is PlatformNotSupportedException
            ? ErrorRecords.FormatUnsupported(Target, exception)
            : base.ErrorOf(exception);
}
