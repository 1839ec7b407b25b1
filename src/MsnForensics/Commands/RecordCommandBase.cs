using System;
using System.ComponentModel;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

/// <summary>Readers whose records have a time and may belong to a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordCommandBase : CaptureCommandBase
{
    private RecordFilter _filter = RecordFilter.None;

    [Parameter]
    [UtcTime]
    [ArgumentCompleter(typeof(TimeCompleter))]
    public DateTimeOffset? After { get; set; }

    [Parameter]
    [UtcTime]
    [ArgumentCompleter(typeof(TimeCompleter))]
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

    /// <summary>Takes a record that all filters let pass.</summary>
    private protected virtual void Deliver(MsnRecord record) => WriteObject(Decorate(record));

    /// <summary>Lets go of a record that a filter holds back.</summary>
    private protected virtual void Discard(MsnRecord record)
    {
    }

    private protected sealed override bool Accept(MsnRecord record)
    {
        if (Matches(record) && _filter.Matches(record))
        {
            Deliver(record);
        }
        else
        {
            Discard(record);
        }

        return true;
    }
}
