using System;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Capture;

namespace MsnForensics.Commands;

/// <summary>One Boolean per input; a file that is no capture is an answer here, not an error.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MsnCapture", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public sealed class TestMsnCaptureCommand : CaptureCommandBase
{
    private bool _hasFound;

    [Parameter]
    public SwitchParameter HasMsn { get; set; }

    // The first command of a stream is the earliest sign of MSN; without the question, opening the file answers.
    private protected override RecordKinds Kinds => HasMsn ? RecordKinds.Command : RecordKinds.Capture;

    private protected override bool WarnsOfAnomalies => false;

    private protected override bool Accept(MsnRecord record)
    {
        _hasFound = true;
        return false;
    }

    private protected override void Complete(string path)
    {
        WriteObject(_hasFound || !HasMsn);
        _hasFound = false;
    }

    private protected override bool Refuse(Exception exception)
    {
        if (exception is not CaptureFormatException)
        {
            return false;
        }

        WriteObject(false);
        return true;
    }
}
