using System.Collections.Generic;

namespace MsnForensics.Analysis.SignIns;

/// <summary>How often each account signed in, and where it did last.</summary>
public sealed class AccountAttempts
{
    // A hundred bytes each; more accounts than streams are followed at one time are hardly in one capture.
    private const int MaximumCount = 100_000;

    private readonly Dictionary<string, (int Count, string Session)> _attempts = new();

    /// <summary>Counts an attempt; 0 beyond the limit.</summary>
    public int Add(string account, string sessionId)
    {
        bool isKnown = _attempts.TryGetValue(account, out (int Count, string Session) last);
        if (!isKnown && _attempts.Count >= MaximumCount)
        {
            return 0;
        }

        _attempts[account] = (last.Count + 1, sessionId);
        return last.Count + 1;
    }

    /// <summary>An attempt that was counted goes on in another session.</summary>
    public void Move(string account, string sessionId)
    {
        if (_attempts.TryGetValue(account, out (int Count, string Session) last))
        {
            _attempts[account] = (last.Count, sessionId);
        }
    }

    /// <summary>The session in which the account signed in last; null for none.</summary>
    public string? LastSessionOf(string account) =>
        _attempts.TryGetValue(account, out (int Count, string Session) last) ? last.Session : null;
}
