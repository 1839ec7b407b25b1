using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnEvent", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnRecord))]
public sealed class GetMsnEventCommand : AccountCommandBase
{
    [Parameter]
    public SwitchParameter AllSightings { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.All;

    private protected override bool WarnsOfAnomalies => false;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        request with { AllSightings = AllSightings };
}
