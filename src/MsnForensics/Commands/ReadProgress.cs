using System;
using System.Diagnostics;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>Progress by the bytes read of the evidence, at most four times a second.</summary>
internal sealed class ReadProgress : IDisposable
{
    private const int ActivityId = 1;
    private const long IntervalMilliseconds = 250;

    private readonly Cmdlet _cmdlet;
    private readonly IReadState _analysis;
    private readonly string _name;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private bool _isShown;

    public ReadProgress(Cmdlet cmdlet, IReadState analysis, string name)
    {
        _cmdlet = cmdlet;
        _analysis = analysis;
        _name = name;
    }

    private string Activity => Say(Texts.ProgressReading, _name);

    public void Report()
    {
        if (_sinceLast.ElapsedMilliseconds < IntervalMilliseconds)
        {
            return;
        }

        _sinceLast.Restart();
        _isShown = true;
        ReadPace pace = new(_analysis.BytesRead, _analysis.TotalBytes, _sinceStart.Elapsed);
        _cmdlet.WriteProgress(Describe(ActivityId, Activity, pace));
    }

    public void Dispose()
    {
        if (!_isShown)
        {
            return;
        }

        try
        {
            ProgressRecord done = new(ActivityId, Activity, Texts.ProgressDone);
            done.RecordType = ProgressRecordType.Completed;
            _cmdlet.WriteProgress(done);
        }
        catch (PipelineStoppedException)
        {
            // The pipeline is being torn down, and the bar with it.
        }
    }

    /// <summary>What the display shows.</summary>
    public static ProgressRecord Describe(int id, string activity, ReadPace pace) => new(id, activity, pace.ToString())
    {
        PercentComplete = pace.Percent,
        SecondsRemaining = pace.SecondsRemaining,
    };
}
