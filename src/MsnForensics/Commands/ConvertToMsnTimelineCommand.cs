using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Timeline;
using MsnForensics.Errors;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.ConvertTo, "MsnTimeline")]
[OutputType(typeof(MsnTimelineEvent))]
public sealed class ConvertToMsnTimelineCommand : PSCmdlet, IDisposable
{
    private readonly TimelineSorter _sorter = new(new TemporaryFileSpool(Path.GetTempPath()));
    private TimelineBuilder? _builder;

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MsnRecord[] InputObject { get; set; } = [];

    [Parameter]
    public SwitchParameter IncludeCommand { get; set; }

    [Parameter]
    public SwitchParameter IncludeStream { get; set; }

    [Parameter]
    public SwitchParameter NoSort { get; set; }

    protected override void BeginProcessing() => _builder = new TimelineBuilder(
        new TimelineOption { IncludeCommand = IncludeCommand, IncludeStream = IncludeStream });

    protected override void ProcessRecord()
    {
        foreach (MsnRecord record in InputObject)
        {
            IEnumerable<MsnTimelineEvent> events = _builder!.Build(record);
            if (NoSort)
            {
                WriteObject(events, enumerateCollection: true);
            }
            else
            {
                Hold(events);
            }
        }
    }

    protected override void EndProcessing()
    {
        try
        {
            WriteObject(_sorter.Sort(), enumerateCollection: true);
        }
        catch (IOException exception)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(Path.GetTempPath(), exception));
        }
    }

    public void Dispose() => _sorter.Dispose();

    private void Hold(IEnumerable<MsnTimelineEvent> events)
    {
        try
        {
            foreach (MsnTimelineEvent timelineEvent in events)
            {
                _sorter.Add(timelineEvent);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(Path.GetTempPath(), exception));
        }
    }
}
