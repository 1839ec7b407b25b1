using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis.Sessions;

/// <summary>
/// The connections that are open and are, or may be, of a switchboard session; so that it can be told where no other
/// connection can show the same message. Who is in a session came there before the message, and the server said so on
/// all its connections: none of them can turn up with the message alone, unless the capture began amid it and its first
/// bytes are not understood yet.
/// </summary>
public sealed class SwitchboardTable
{
    private readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unnumberedByServer = new(StringComparer.Ordinal);

    /// <summary>Connections whose beginning is not in the capture and whose protocol is not known yet.</summary>
    public int UndecidedCount { get; set; }

    /// <summary>True when no other open connection can be of this one's switchboard session.</summary>
    public bool IsAlone(MsnpSession session)
    {
        if (UndecidedCount > 0 || session.SwitchboardId is not { } number)
        {
            return false;
        }

        int own = session.Switchboard is null ? 0 : 1;
        int count = _byNumber.TryGetValue(number, out int present) ? present : 0;
        return count == own
            && !_unnumberedByServer.ContainsKey(session.Switchboard?.Server ?? session.Stream.ServerEndpoint);
    }

    /// <summary>Notes what is known of a session by now.</summary>
    /// <returns>What is noted now; null for a session of another kind, or a closed one.</returns>
    public SwitchboardPlace? Note(MsnpSession session)
    {
        SwitchboardPlace? before = session.Switchboard;
        bool isOther = session.IsClosed || session.Kind is MsnSessionKind.Dispatch or MsnSessionKind.Notification;
        SwitchboardPlace? now = isOther
            ? null
            : new SwitchboardPlace(before?.Server ?? session.Stream.ServerEndpoint, session.SwitchboardId);
        if (before != now)
        {
            Count(before, -1);
            Count(now, 1);
        }

        return now;
    }

    private void Count(SwitchboardPlace? place, int change)
    {
        if (place is not { } known)
        {
            return;
        }

        Dictionary<string, int> counts = known.Number is null ? _unnumberedByServer : _byNumber;
        string key = known.Number ?? known.Server;
        int count = (counts.TryGetValue(key, out int present) ? present : 0) + change;
        if (count == 0)
        {
            counts.Remove(key);
        }
        else
        {
            counts[key] = count;
        }
    }
}

/// <summary>Where a connection to a switchboard belongs.</summary>
/// <param name="Server">The server, <c>host:port</c>.</param>
/// <param name="Number">The session's number; null while it is not known.</param>
public readonly record struct SwitchboardPlace(string Server, string? Number);
