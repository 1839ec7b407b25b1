using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnPresence", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnPresence))]
public sealed class GetMsnPresenceCommand : AccountCommandBase
{
    private WildcardPattern[] _statuses = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StatusCompleter))]
    public string[] Status { get; set; } = [];

    private protected override RecordKinds Kinds => RecordKinds.Presence;

    protected override void BeginProcessing()
    {
        _statuses = RecordFilter.Patterns(Status);
        base.BeginProcessing();
    }

    private protected override bool Matches(MsnRecord record) => record is MsnPresence presence
        && RecordFilter.MatchesAny(_statuses, [presence.Status, presence.StatusCode]);
}
