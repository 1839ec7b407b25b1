using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using MsnForensics.Analysis;

namespace MsnForensics.Commands;

/// <summary>Progress by the bytes read of the evidence, at most four times a second.</summary>
internal sealed class ReadProgress : IDisposable
{
    private const int ActivityId = 1;
    private const long IntervalMilliseconds = 250;

    private readonly Cmdlet _cmdlet;
    private readonly IReadState _analysis;
    private readonly string _name;
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private bool _isShown;

    public ReadProgress(Cmdlet cmdlet, IReadState analysis, string name)
    {
        _cmdlet = cmdlet;
        _analysis = analysis;
        _name = name;
    }

    public void Report()
    {
        if (_sinceLast.ElapsedMilliseconds < IntervalMilliseconds)
        {
            return;
        }

        _sinceLast.Restart();
        _isShown = true;
        _cmdlet.WriteProgress(Describe(_analysis.BytesRead, _analysis.TotalBytes));
    }

    public void Dispose()
    {
        if (!_isShown)
        {
            return;
        }

        try
        {
            _cmdlet.WriteProgress(
                new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // The pipeline is being torn down, and the bar with it.
        }
    }

    private string Activity => "Reading " + _name;

    private ProgressRecord Describe(long read, long? total)
    {
        string status = total is long known
            ? string.Format(CultureInfo.InvariantCulture, "{0:N0} of {1:N0} bytes", read, known)
            : string.Format(CultureInfo.InvariantCulture, "{0:N0} bytes", read);
        int percent = total is > 0 ? (int)Math.Min(100, read * 100 / total.Value) : -1;
        return new ProgressRecord(ActivityId, Activity, status) { PercentComplete = percent };
    }
}
