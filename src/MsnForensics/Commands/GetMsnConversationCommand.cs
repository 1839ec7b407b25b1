using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnConversation", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnConversation))]
public sealed class GetMsnConversationCommand : AccountCommandBase
{
    private protected override RecordKinds Kinds => RecordKinds.Conversation;
}
