using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnCapture", DefaultParameterSetName = "Path")]
[OutputType(typeof(MsnCapture))]
public sealed class GetMsnCaptureCommand : CaptureCommandBase
{
    [Parameter]
    public SwitchParameter ComputeHash { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Capture;

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        request with { ComputeHash = ComputeHash };

    private protected override bool Accept(MsnRecord record)
    {
        WriteObject(record);
        return true;
    }
}
