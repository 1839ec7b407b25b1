using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Completion;
using MsnForensics.Diagnostics;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnAnomaly", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnAnomaly))]
public sealed class GetMsnAnomalyCommand : RecordCommandBase
{
    private WildcardPattern[] _codes = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AnomalyCodeCompleter))]
    public string[] Code { get; set; } = [];

    [Parameter]
    public AnomalySeverity MinimumSeverity { get; set; }

    // Contents are looked into for what they tell of themselves.
    private protected override RecordKinds Kinds => RecordKinds.Anomaly | RecordKinds.Transfer;

    private protected override bool WarnsOfAnomalies => false;

    protected override void BeginProcessing()
    {
        _codes = RecordFilter.Patterns(Code);
        base.BeginProcessing();
    }

    private protected override bool Matches(MsnRecord record) =>
        record is MsnAnomaly anomaly
        && anomaly.Severity >= MinimumSeverity
        && RecordFilter.MatchesAny(_codes, [anomaly.Code]);
}
