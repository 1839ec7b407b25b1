using System;
using System.Collections.Generic;
using System.Management.Automation;
using MsnForensics.Analysis.Comparison;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Compare, "MsnConversation")]
[OutputType(typeof(MsnComparison))]
public sealed class CompareMsnConversationCommand : PSCmdlet
{
    private readonly List<MsnMessage> _difference = new();

    [Parameter(Mandatory = true, Position = 0)]
    [AllowEmptyCollection]
    public MsnMessage[] ReferenceObject { get; set; } = [];

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public MsnMessage[] DifferenceObject { get; set; } = [];

    [Parameter]
    [PositiveTime]
    [TimeSpanText]
    public TimeSpan Tolerance { get; set; } = new ComparisonOption().Tolerance;

    [Parameter]
    [TimeSpanText]
    public TimeSpan? ClockOffset { get; set; }

    [Parameter]
    public SwitchParameter ExcludeEqual { get; set; }

    protected override void ProcessRecord() => _difference.AddRange(DifferenceObject);

    protected override void EndProcessing()
    {
        ComparisonOption option = new() { Tolerance = Tolerance, ClockOffset = ClockOffset };
        foreach (MsnComparison record in ConversationComparison.Compare(ReferenceObject, _difference, option))
        {
            if (!ExcludeEqual || record.Status != MsnComparisonStatus.Both)
            {
                WriteObject(record);
            }
        }
    }
}
