using System;
using System.Collections.Generic;
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
    private readonly List<MsnTimelineEvent> _events = new();
    private TimelineBuilder? _builder;
    private OutputFile? _file;
    private long _leftOutCount;

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
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        string name = ParameterSetName == "Path" ? Path : LiteralPath;
        string path = new OutputPathResolver(this).Resolve(name, ParameterSetName != "Path", NoClobber);
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(Format)))
        {
            Format = FormatOf(path);
        }

        _builder = new TimelineBuilder(
            new TimelineOption { IncludeCommand = IncludeCommand, IncludeStream = IncludeStream });
        _file = ShouldProcess(path, "Export MSN timeline") ? new OutputFile(path, Force) : null;
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
            _events.AddRange(_builder!.Build(Shown(record)));
        }
    }

    protected override void EndProcessing()
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            _file.Write(Encoding, WriteEvents);
        }
        catch (BridgeException exception)
        {
            ThrowTerminatingError(ErrorRecords.FromEvidence(_file.Path, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(_file.Path, exception));
        }
        catch (EvidenceProtectedException)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(_file.Path));
        }

        if (_leftOutCount > 0)
        {
            WriteWarning(string.Format(
                CultureInfo.InvariantCulture,
                "{0} events without a time were left out of {1}: the format cannot hold them.",
                _leftOutCount,
                _file.Path));
        }

        if (PassThru)
        {
            WriteObject(new FileInfo(_file.Path));
        }
    }

    private void WriteEvents(TextWriter output)
    {
        // A timeline is read in the order of time, which is known only when the last record has come.
        _events.Sort(TimelineOrder.Instance);
        using ITimelineWriter writer = Bridge.CreateTimelineWriterFactory().Create(output, Format, !Raw);
        _events.ForEach(writer.Write);
        _leftOutCount = writer.LeftOutCount;
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
