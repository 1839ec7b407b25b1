using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnSession", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnSession))]
public sealed class GetMsnSessionCommand : AccountCommandBase
{
    private protected override RecordKinds Kinds => RecordKinds.Session;
}
