using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnCommand", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnCommand))]
public sealed class GetMsnCommandCommand : AccountCommandBase
{
    private WildcardPattern[] _names = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[] Name { get; set; } = [];

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Command;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { IncludeSecret = IncludeSecret };

    protected override void BeginProcessing()
    {
        _names = RecordFilter.Patterns(Name);
        base.BeginProcessing();
    }

    private protected override bool Matches(MsnRecord record) =>
        record is MsnCommand command && RecordFilter.MatchesAny(_names, [command.Name]);
}
