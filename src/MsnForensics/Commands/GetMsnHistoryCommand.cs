using System;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;
using MsnForensics.Completion;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnHistory", DefaultParameterSetName = PathSet)]
[OutputType(typeof(MsnMessage))]
public sealed class GetMsnHistoryCommand : HostCommandBase
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] SessionId { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnMessageKind[] Kind { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string? Owner { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] OwnerName { get; set; } = [];

    [Parameter]
    [ValidateNotNull]
    [EncodingName]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    [Parameter]
    [ValidateNotNull]
    [TimeZoneName]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    [Parameter]
    [TimeSpanText]
    public TimeSpan ClockOffset { get; set; }

    [Parameter]
    public SwitchParameter IncludeAnomaly { get; set; }

    private protected override string[] Sessions => SessionId;

    private protected override void Read(string path)
    {
        ReadProgress? shown = null;
        using HistoryAnalysis analysis = new(
            CaptureSource.FromPath(path), CreateRequest() with { Progress = () => shown?.Report() });
        using ReadProgress progress = new(this, analysis, path);
        shown = progress;
        AnomalyWarnings warnings = new(this);
        DecisionLog log = new(this);
        foreach (MsnRecord record in analysis.Read(StopToken))
        {
            RecordKinds wanted = IncludeAnomaly ? RecordKinds.Anomaly : RecordKinds.None;
            if (log.TryTake(record, wanted) | warnings.TryTake(record, wanted))
            {
                continue;
            }

            if (record is not MsnMessage message)
            {
                WriteObject(record);
            }
            else if (Kind.Length == 0 || Array.IndexOf(Kind, message.Kind) >= 0)
            {
                Write(message);
            }
        }

        WriteVerbose(Say(Texts.VerboseHistory, path, analysis.Format, analysis.Charset));
        log.Complete(path, analysis);
    }

    private HistoryRequest CreateRequest() => new()
    {
        Option = ParserOption,
        Encoding = Encoding,
        Culture = Culture,
        TimeZone = TimeZone,
        Owner = Owner,
        OwnerNames = OwnerName,
        Candidates = CandidateAccount,
        ClockOffset = ClockOffset,
        ComputeHash = ComputeHash,
        CharsetDetector = Bridge.CharsetDetector,
    };
}
