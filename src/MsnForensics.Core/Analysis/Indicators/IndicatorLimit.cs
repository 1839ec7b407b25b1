using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Indicators;

/// <summary>How many different finds wait for their count at one time, in all streams.</summary>
internal sealed class IndicatorLimit
{
    private readonly AnalysisContext _analysis;
    private int _count;

    public IndicatorLimit(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>False, and reported once a run, when one more is too many: whoever asks gives out what it
    /// holds.</summary>
    public bool TryTake()
    {
        if (_count < _analysis.Option.MaximumIndicatorCount)
        {
            _count++;
            return true;
        }

        _analysis.ReportOnce(new Anomaly(
            AnomalyCode.AnalysisLimitReached,
            "MaximumIndicatorCount: equal indicators were given out more than once.",
            UnixNanoseconds: _analysis.Now));
        return false;
    }

    public void Release(int count) => _count -= count;
}
