using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Counts equal finds of one stream, or of all datagrams, and makes a record of each kind of them at the
/// end; of every single one at once when that was asked for.</summary>
internal sealed class IndicatorCollector
{
    private readonly AnalysisContext _analysis;
    private readonly IndicatorLimit _limit;
    private readonly Dictionary<string, IndicatorEntry> _byKey = new();
    private readonly List<IndicatorEntry> _entries = new();

    public IndicatorCollector(AnalysisContext analysis, IndicatorLimit limit)
    {
        _analysis = analysis;
        _limit = limit;
    }

    public void Add(IndicatorFinding finding, ByteRange range, IIndicatorSource source)
    {
        if (_analysis.Request.AllIndicators)
        {
            _analysis.Emit(IndicatorRecordBuilder.Build(_analysis, new IndicatorEntry(finding, range, source)));
            return;
        }

        string key = string.Join(
            "\n", finding.Kind.ToString(), finding.Place.ToString(), source.Group, finding.Secret ?? finding.Value);
        if (_byKey.TryGetValue(key, out IndicatorEntry? known))
        {
            known.Repeat(range);
            return;
        }

        if (_limit.TryTake())
        {
            _byKey[key] = new IndicatorEntry(finding, range, source);
            _entries.Add(_byKey[key]);
        }
        else
        {
            Flush();
            Add(finding, range, source);
        }
    }

    /// <summary>Gives out what was counted, in the order of the first finds.</summary>
    public void Flush()
    {
        foreach (IndicatorEntry entry in _entries.OrderBy(entry => entry.Range.Latest.UnixNanoseconds))
        {
            _analysis.Emit(IndicatorRecordBuilder.Build(_analysis, entry));
        }

        _limit.Release(_entries.Count);
        _entries.Clear();
        _byKey.Clear();
    }
}
