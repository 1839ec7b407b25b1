using System.Collections.Generic;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.ConvertTo, "MsnTimeline")]
[OutputType(typeof(MsnTimelineEvent))]
public sealed class ConvertToMsnTimelineCommand : PSCmdlet
{
    private readonly List<MsnTimelineEvent> _events = new();
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
                _events.AddRange(events);
            }
        }
    }

    protected override void EndProcessing()
    {
        _events.Sort(TimelineOrder.Instance);
        WriteObject(_events, enumerateCollection: true);
    }
}
