using System;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnChannel", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnChannel))]
public sealed class GetMsnChannelCommand : AccountCommandBase
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnTransferKind[] Purpose { get; set; } = [];

    private protected override RecordKinds Kinds => RecordKinds.Channel;

    private protected override bool Matches(MsnRecord record) => record is MsnChannel channel
        && (Purpose.Length == 0 || Array.IndexOf(Purpose, channel.Purpose) >= 0);
}
