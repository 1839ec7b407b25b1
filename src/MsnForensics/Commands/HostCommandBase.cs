using System;
using System.ComponentModel;
using System.Management.Automation;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

/// <summary>What every reader of a client's own files shares: the filters, and the accounts seen elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HostCommandBase : EvidenceCommandBase
{
    private RecordFilter _filter = RecordFilter.None;

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

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
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] CandidateAccount { get; set; } = [];

    [Parameter]
    public SwitchParameter ComputeHash { get; set; }

    protected override void BeginProcessing() => _filter = new RecordFilter(After, Before, Sessions, Account);

    /// <summary>Sessions that are let pass; none for all.</summary>
    private protected virtual string[] Sessions => [];

    private protected sealed override void Take(string path) => Attempt(path, () => Read(path));

    /// <summary>Reads a file or folder; what goes wrong becomes an error record.</summary>
    private protected abstract void Read(string path);

    /// <summary>Writes a record that the filters let pass.</summary>
    private protected void Write(MsnRecord record)
    {
        if (_filter.Matches(record))
        {
            WriteObject(record);
        }
    }
}
