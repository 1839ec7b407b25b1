using System;
using System.IO;
using System.Management.Automation;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnTimeline", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMsnTimelineCommand : ExportCommandBase
{
    private OutputFile? _file;
    private ITimelineSink? _sink;

    [Parameter]
    public TimelineFormat Format { get; set; }

    [Parameter]
    public SwitchParameter IncludeCommand { get; set; }

    [Parameter]
    public SwitchParameter IncludeStream { get; set; }

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    [EncodingName]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNull]
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    [Parameter]
    public SwitchParameter Append { get; set; }

    private protected override string ActionName => Append ? Texts.ActionAppendTimeline : Texts.ActionExportTimeline;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sink?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override string ResolveTarget(OutputPathResolver resolver, string name, bool isLiteral)
    {
        string path = resolver.Resolve(name, isLiteral, NoClobber && !Append);
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(Format)))
        {
            Format = FormatOf(path);
        }

        if (Append && Format is TimelineFormat.Case or TimelineFormat.GraphMl or TimelineFormat.Gexf)
        {
            ThrowTerminatingError(ErrorRecords.FormatNotAppendable(path, Format));
        }

        WriteVerbose(Say(Texts.VerboseFormat, path, Format, Encoding.WebName));
        return path;
    }

    private protected override void Open()
    {
        _file = new OutputFile(Target, Force);
        _sink = CreateSink(_file);
    }

    private protected override void Write(MsnRecord record)
    {
        _file!.Guard(record.Evidence);
        _sink!.Add(Shown(record));
    }

    private protected override void Finish()
    {
        long leftOut = _sink!.Finish();
        if (leftOut > 0)
        {
            WriteWarning(Say(Texts.EventsWithoutTime, leftOut, Target));
        }
    }

    private protected override ErrorRecord? ErrorOf(Exception exception) =>
        exception is InvalidDataException
            ? ErrorRecords.OutputNotAppendable(Target, exception)
            : base.ErrorOf(exception);

    private ITimelineSink CreateSink(OutputFile file) => Format == TimelineFormat.Case
        ? new RecordSink(file, Encoding)
        : new SortedTimelineSink(
            file,
            new TimelineOption { IncludeCommand = IncludeCommand, IncludeStream = IncludeStream },
            () => Stopping)
        {
            Format = Format, IsRaw = Raw, IsAppending = Append, Encoding = Encoding,
        };

    private TimelineFormat FormatOf(string path)
    {
        switch (System.IO.Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSV":
                return TimelineFormat.Csv;
            case ".JSONL" or ".NDJSON":
                return TimelineFormat.JsonLines;
            case ".BODY":
                return TimelineFormat.BodyFile;
            case ".TLN":
                return TimelineFormat.Tln;
            case ".JSONLD":
                return TimelineFormat.Case;
            case ".GRAPHML":
                return TimelineFormat.GraphMl;
            case ".GEXF":
                return TimelineFormat.Gexf;
            default:
                ThrowTerminatingError(ErrorRecords.OutputFormatUnknown(path));
                return default;
        }
    }
}
