using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnAuthentication", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnAuthentication))]
public sealed class GetMsnAuthenticationCommand : AccountCommandBase
{
    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Authentication;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { IncludeSecret = IncludeSecret };
}
