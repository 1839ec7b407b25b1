using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnEvent", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnRecord))]
public sealed class GetMsnEventCommand : AccountCommandBase
{
    [Parameter]
    public SwitchParameter AllSightings { get; set; }

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.All;

    private protected override bool WarnsOfAnomalies => false;

    // Records of all types stand together here: the added name gives them one common table.
    private protected override object Decorate(MsnRecord record)
    {
        PSObject decorated = new(record);
        decorated.TypeNames.Insert(0, "MsnForensics.MsnRecord#Event");
        return decorated;
    }

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { AllSightings = AllSightings, IncludeSecret = IncludeSecret };
}
