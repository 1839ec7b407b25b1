using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Testing.Captures;

/// <summary>Keeps what was reported.</summary>
public sealed class RecordedAnomalies : IAnomalySink
{
    private readonly List<Anomaly> _items = new();

    public IReadOnlyList<Anomaly> Items => _items;

    public IEnumerable<AnomalyCode> Codes => _items.Select(item => item.Code);

    public void Report(Anomaly anomaly) => _items.Add(anomaly);
}
