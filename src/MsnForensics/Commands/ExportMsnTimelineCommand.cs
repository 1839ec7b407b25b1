using System;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Export, "MsnTimeline", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMsnTimelineCommand : RedactingCommandBase
{
    private OutputFile? _file;
    private ITimelineSink? _sink;

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
        string path = new OutputPathResolver(this).Resolve(name, ParameterSetName != "Path", NoClobber && !Append);
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(Format)))
        {
            Format = FormatOf(path);
        }

        if (Append && Format is TimelineFormat.Case or TimelineFormat.GraphMl or TimelineFormat.Gexf)
        {
            ThrowTerminatingError(ErrorRecords.FormatNotAppendable(path, Format));
        }

        if (ShouldProcess(path, Append ? "Append to MSN timeline" : "Export MSN timeline"))
        {
            _file = new OutputFile(path, Force);
            Try(() => _sink = CreateSink(_file));
        }
    }

    protected override void ProcessRecord()
    {
        if (_sink is null)
        {
            return;
        }

        foreach (MsnRecord record in InputObject)
        {
            _file!.Guard(record.Evidence);
            Try(() => _sink.Add(Shown(record)));
        }
    }

    protected override void EndProcessing()
    {
        if (_sink is null)
        {
            return;
        }

        long leftOut = 0;
        Try(() => leftOut = _sink.Finish());
        if (leftOut > 0)
        {
            WriteWarning(string.Format(
                CultureInfo.InvariantCulture,
                "{0} events without a time were left out of {1}: the format cannot hold them.",
                leftOut,
                _file!.Path));
        }

        if (PassThru)
        {
            WriteObject(new FileInfo(_file!.Path));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sink?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ITimelineSink CreateSink(OutputFile file) => Format == TimelineFormat.Case
        ? new RecordSink(file, Encoding)
        : new SortedTimelineSink(
            file,
            new TimelineOption { IncludeCommand = IncludeCommand, IncludeStream = IncludeStream },
            () => Stopping)
        {
            Format = Format, IsRaw = Raw, IsAppending = Append, Encoding = Encoding,
        };

    // Whatever stands in the way of the one file ends the cmdlet with one error.
    private void Try(Action action)
    {
        string path = _file!.Path;
        try
        {
            action();
        }
        catch (BridgeException exception)
        {
            ThrowTerminatingError(ErrorRecords.FromEvidence(path, exception));
        }
        catch (InvalidDataException exception)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotAppendable(path, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(path, exception));
        }
        catch (EvidenceProtectedException)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(path));
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

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
