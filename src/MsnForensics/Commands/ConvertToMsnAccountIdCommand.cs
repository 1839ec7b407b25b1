using System.Management.Automation;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.ConvertTo, "MsnAccountId")]
[OutputType(typeof(MsnAccountId))]
public sealed class ConvertToMsnAccountIdCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] Account { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (string account in Account)
        {
            WriteObject(new MsnAccountId
            {
                Account = account.ToLowerInvariant(),
                AccountId = AccountNumber.Of(account),
                Ground = "Computed",
                Name = account,
            });
        }
    }
}
