using System;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Find, "MsnIndicator", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnIndicator))]
public sealed class FindMsnIndicatorCommand : AccountCommandBase
{
    private WildcardPattern[] _values = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnIndicatorKind[] Kind { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Value { get; set; } = [];

    [Parameter]
    public MsnConfidence MinimumConfidence { get; set; }

    [Parameter]
    public SwitchParameter All { get; set; }

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Indicator;

    protected override void BeginProcessing()
    {
        _values = RecordFilter.Patterns(Value);
        base.BeginProcessing();
    }

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { AllIndicators = All, IncludeSecret = IncludeSecret };

    private protected override bool Matches(MsnRecord record) =>
        record is MsnIndicator indicator
        && indicator.Confidence >= MinimumConfidence
        && (Kind.Length == 0 || Array.IndexOf(Kind, indicator.Kind) >= 0)
        && RecordFilter.MatchesAny(_values, [indicator.Value]);
}
