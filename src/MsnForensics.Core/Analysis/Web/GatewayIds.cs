using System.Collections.Generic;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// The ids of one session of the gateway: each answer gives a new one, which the next request quotes (reference:
/// section 10.2). A quoted id that no answer gave tells of an exchange on a connection that was not captured.
/// </summary>
public sealed class GatewayIds
{
    /// <summary>Ids kept; what is behind a hole comes late, by some ten exchanges at most.</summary>
    private const int MaximumCount = 64;

    private readonly Queue<string> _given = new();
    private readonly HashSet<string> _missing = new();
    private bool _hasFirst;

    /// <param name="hasOpen">The answer that gives the first id is in the capture, or should be.</param>
    public GatewayIds(bool hasOpen) => _hasFirst = hasOpen;

    /// <summary>Quoted ids that no answer gave, up to a limit.</summary>
    public int MissingCount => _missing.Count;

    /// <summary>A request quotes an id; an opening one quotes none.</summary>
    public void Quote(string? id)
    {
        if (id is null)
        {
            return;
        }

        if (_hasFirst && !_given.Contains(id) && _missing.Count < MaximumCount)
        {
            _missing.Add(id);
        }

        _hasFirst = true;
    }

    /// <summary>An answer gives an id.</summary>
    public void Announce(string? id)
    {
        if (id is null)
        {
            return;
        }

        _missing.Remove(id);
        if (!_given.Contains(id))
        {
            _given.Enqueue(id);
        }

        while (_given.Count > MaximumCount)
        {
            _given.Dequeue();
        }
    }
}
