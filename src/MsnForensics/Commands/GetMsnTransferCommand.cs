using System;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnTransfer", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnTransfer))]
public sealed class GetMsnTransferCommand : AccountCommandBase
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnTransferKind[] Kind { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnTransferOutcome[] Outcome { get; set; } = [];

    private protected override RecordKinds Kinds => RecordKinds.Transfer;

    private protected override bool Matches(MsnRecord record) => record is MsnTransfer transfer
        && (Kind.Length == 0 || Array.IndexOf(Kind, transfer.Kind) >= 0)
        && (Outcome.Length == 0 || Array.IndexOf(Outcome, transfer.Outcome) >= 0);
}
