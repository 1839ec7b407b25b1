using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnStream", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnStream))]
public sealed class GetMsnStreamCommand : RecordCommandBase
{
    private protected override RecordKinds Kinds => RecordKinds.Stream;
}
