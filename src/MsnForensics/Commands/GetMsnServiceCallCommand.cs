using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnServiceCall", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnServiceCall))]
public sealed class GetMsnServiceCallCommand : AccountCommandBase
{
    private WildcardPattern[] _services = [];
    private WildcardPattern[] _actions = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Service { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Action { get; set; } = [];

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.ServiceCall;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { IncludeSecret = IncludeSecret };

    protected override void BeginProcessing()
    {
        _services = RecordFilter.Patterns(Service);
        _actions = RecordFilter.Patterns(Action);
        base.BeginProcessing();
    }

    private protected override bool Matches(MsnRecord record) => record is MsnServiceCall call
        && RecordFilter.MatchesAny(_services, [call.Service])
        && RecordFilter.MatchesAny(_actions, [call.Action]);
}
