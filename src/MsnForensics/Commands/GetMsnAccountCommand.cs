using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnAccount", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnAccount))]
public sealed class GetMsnAccountCommand : AccountCommandBase
{
    private protected override RecordKinds Kinds => RecordKinds.Account;
}
