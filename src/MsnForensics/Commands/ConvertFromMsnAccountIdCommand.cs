using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Completion;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.ConvertFrom, "MsnAccountId")]
[OutputType(typeof(MsnAccountId))]
public sealed class ConvertFromMsnAccountIdCommand : PSCmdlet
{
    private AccountResolver _resolver = new([]);

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] CandidateAccount { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Domain { get; set; } = [];

    protected override void BeginProcessing() => _resolver = new AccountResolver(CandidateAccount);

    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            AccountMatch[] matches = _resolver.MatchName(name, Domain).ToArray();
            WriteObject(matches.Length == 0 ? Unknown(name) : matches.Select(match => Found(name, match)), true);
        }
    }

    private static MsnAccountId Found(string name, AccountMatch match) => new()
    {
        Account = match.Account,
        AccountId = match.Number,
        Ground = match.Ground,
        Name = name,
    };

    private static IEnumerable<MsnAccountId> Unknown(string name) => [new MsnAccountId
    {
        AccountId = AccountNumber.TryParse(name, out uint number)
            ? number
            : AccountNumber.Split(name).Select(part => part.Number).FirstOrDefault(),
        Ground = "None",
        Name = name,
    }];
}
