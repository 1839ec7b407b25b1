using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnContact", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnContact))]
public sealed class GetMsnContactCommand : AccountCommandBase
{
    private protected override RecordKinds Kinds => RecordKinds.Contact;
}
