using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// Passes anomalies on, but of each code only the first hundred singly: a hostile capture could make one per packet.
/// The rest is summed up at the end.
/// </summary>
internal sealed class AnomalyTally
{
    private const int SingleCount = 100;

    private readonly IAnomalySink _sink;
    private readonly Dictionary<AnomalyCode, long> _counts = new();

    public AnomalyTally(IAnomalySink sink) => _sink = sink;

    /// <summary>Counts one; true when it is still to be told singly, with a detail that is worth building.</summary>
    public bool Count(AnomalyCode code)
    {
        _counts.TryGetValue(code, out long count);
        _counts[code] = count + 1;
        return count < SingleCount;
    }

    public void Tell(AnomalyCode code, string detail, FrameReference frame) =>
        _sink.Report(new Anomaly(code, detail, frame.Number, frame.UnixNanoseconds, frame.Source));

    /// <summary>A count that was kept elsewhere; nothing when it is zero.</summary>
    public void TellTotal(AnomalyCode code, long count, string what)
    {
        if (count > 0)
        {
            _sink.Report(new Anomaly(code, count.ToString(CultureInfo.InvariantCulture) + " " + what));
        }
    }

    /// <summary>Sums up what was not told singly.</summary>
    public void TellRest()
    {
        foreach (KeyValuePair<AnomalyCode, long> pair in _counts)
        {
            TellTotal(pair.Key, pair.Value - SingleCount, "more of this kind, not listed singly");
        }

        _counts.Clear();
    }
}
