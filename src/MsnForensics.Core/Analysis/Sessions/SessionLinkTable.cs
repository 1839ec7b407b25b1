using System.Collections.Generic;

namespace MsnForensics.Analysis.Sessions;

/// <summary>
/// Links that one session announces and another takes up: the cookie of <c>XFR</c> and <c>RNG</c>, the address
/// of a redirect.
/// The newest announcement of a key wins; the oldest are forgotten beyond a limit.
/// </summary>
public sealed class SessionLinkTable
{
    private const int MaximumCount = 20_000;

    private readonly Dictionary<string, SessionLink> _links = new();
    private readonly Queue<string> _order = new();

    public void Announce(string key, SessionLink link)
    {
        if (!_links.ContainsKey(key))
        {
            _order.Enqueue(key);
        }

        _links[key] = link;
        while (_order.Count > MaximumCount)
        {
            _links.Remove(_order.Dequeue());
        }
    }

    public SessionLink? Find(string key) => _links.TryGetValue(key, out SessionLink? link) ? link : null;
}

/// <summary>One announced link.</summary>
/// <param name="Origin">The session that announces.</param>
/// <param name="Command"><c>XFR</c> or <c>RNG</c>.</param>
/// <param name="SwitchboardId">The switchboard session's number, when the announcement names it.</param>
public sealed record SessionLink(MsnpSession Origin, string Command, string? SwitchboardId);
