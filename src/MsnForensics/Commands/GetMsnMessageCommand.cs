using System;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnMessage", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnMessage))]
public sealed class GetMsnMessageCommand : AccountCommandBase
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnMessageKind[] Kind { get; set; } = [];

    [Parameter]
    public SwitchParameter AllSightings { get; set; }

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Message;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { AllSightings = AllSightings, IncludeSecret = IncludeSecret };

    private protected override bool Matches(MsnRecord record) =>
        Kind.Length == 0 || (record is MsnMessage message && Array.IndexOf(Kind, message.Kind) >= 0);
}
