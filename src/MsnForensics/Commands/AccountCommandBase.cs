using System.ComponentModel;
using System.Management.Automation;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

/// <summary>Readers whose records name accounts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AccountCommandBase : RecordCommandBase
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    private protected override RecordFilter CreateFilter() => new(After, Before, SessionId, Account);
}
