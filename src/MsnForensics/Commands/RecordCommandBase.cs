using System;
using System.ComponentModel;
using System.Management.Automation;

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

    protected override void BeginProcessing() => _filter = CreateFilter();

    private protected virtual RecordFilter CreateFilter() => new(After, Before, SessionId, []);

    private protected virtual bool Matches(MsnRecord record) => true;

    private protected sealed override bool Accept(MsnRecord record)
    {
        if (Matches(record) && _filter.Matches(record))
        {
            WriteObject(record);
        }

        return true;
    }
}
