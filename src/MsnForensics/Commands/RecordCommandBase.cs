using System;
using System.ComponentModel;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

/// <summary>Readers whose records have a time and may belong to a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordCommandBase : CaptureCommandBase
{
    private RecordFilter _filter = RecordFilter.None;

    [Parameter]
    [UtcTime]
    public DateTimeOffset? After { get; set; }

    [Parameter]
    [UtcTime]
    public DateTimeOffset? Before { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] SessionId { get; set; } = [];

    [Parameter]
    public SwitchParameter ComputeHash { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _filter = CreateFilter();
    }

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        request with { ComputeHash = ComputeHash };

    private protected virtual RecordFilter CreateFilter() => new(After, Before, SessionId, []);

    private protected virtual object Decorate(MsnRecord record) => record;

    private protected virtual bool Matches(MsnRecord record) => true;

    private protected sealed override bool Accept(MsnRecord record)
    {
        if (Matches(record) && _filter.Matches(record))
        {
            WriteObject(Decorate(record));
        }

        return true;
    }
}
