using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Commands;

/// <summary>One Boolean per input; a file that is no capture is an answer here, not an error.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MsnCapture", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public sealed class TestMsnCaptureCommand : CaptureCommandBase
{
    private bool _hasMsn;

    [Parameter]
    public SwitchParameter HasMsn { get; set; }

    // The first command of a stream is the earliest sign of MSN.
    private protected override RecordKinds Kinds => RecordKinds.Command;

    private protected override bool WarnsOfAnomalies => false;

    private protected override void Read(
        IReadOnlyList<CaptureSource> sources, AnalysisRequest request, string name)
    {
        if (!HasMsn)
        {
            WriteObject(sources.All(source => IsCapture(source, request)));
            return;
        }

        _hasMsn = false;
        base.Read(sources, request, name);
        WriteObject(_hasMsn);
    }

    private protected override bool Accept(MsnRecord record)
    {
        _hasMsn = true;
        return false;
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

    private static bool IsCapture(CaptureSource source, AnalysisRequest request)
    {
        using ICaptureReader reader = CaptureFile.Open(source, request.Option, new Unheard(), request.Decompressor);
        return true;
    }

    private sealed class Unheard : IAnomalySink
    {
        public void Report(Anomaly anomaly)
        {
        }
    }
}
