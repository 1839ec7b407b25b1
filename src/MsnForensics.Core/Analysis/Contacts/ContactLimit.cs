using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Counts the contacts of a run against their limit.</summary>
public sealed class ContactLimit
{
    private readonly AnalysisContext _analysis;
    private int _count;

    public ContactLimit(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>False, and reported once, when no more contacts are kept.</summary>
    public bool TryTake()
    {
        if (_count < _analysis.Option.MaximumContactCount)
        {
            _count++;
            return true;
        }

        _analysis.ReportOnce(new Anomaly(
            AnomalyCode.AnalysisLimitReached,
            "MaximumContactCount: later contacts were not kept.",
            UnixNanoseconds: _analysis.Now));
        return false;
    }

    /// <summary>Contacts that were merged into others.</summary>
    public void Release() => _count--;
}
