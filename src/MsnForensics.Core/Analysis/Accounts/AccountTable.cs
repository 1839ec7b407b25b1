using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Accounts;

/// <summary>The accounts of a run, bounded in number.</summary>
public sealed class AccountTable
{
    private readonly AnalysisContext _analysis;
    private readonly Dictionary<string, AccountEntry> _entries = new(StringComparer.Ordinal);

    public AccountTable(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>In the order of their addresses.</summary>
    public IEnumerable<KeyValuePair<string, AccountEntry>> All =>
        _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The entry of an account, lower case; null when the limit is reached.</summary>
    public AccountEntry? Get(string account)
    {
        if (_entries.TryGetValue(account, out AccountEntry? entry))
        {
            return entry;
        }

        if (_entries.Count >= _analysis.Option.MaximumAccountCount)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "MaximumAccountCount: later accounts were not kept.",
                UnixNanoseconds: _analysis.Now));
            return null;
        }

        _entries.Add(account, entry = new AccountEntry());
        return entry;
    }
}
