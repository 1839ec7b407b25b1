using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// The sessions of all pairs of people, found by their number or by their call. The way that brings a packet is no part
/// of the key: a transfer changes it as it likes (reference: sections 6.6, 9.2).
/// </summary>
public sealed class PeerTable
{
    // Known sessions beyond those that are open, so that late copies of their packets are recognised.
    private const int MaximumReleasedCount = 20_000;

    private readonly AnalysisContext _analysis;
    private readonly Dictionary<uint, List<PeerSession>> _byId = new();
    private readonly Dictionary<string, List<PeerSession>> _byCall = new(StringComparer.Ordinal);
    private readonly Queue<PeerSession> _released = new();
    private readonly LinkedList<PeerSession> _open = new();

    public PeerTable(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>Sessions whose records are still to be made, oldest first.</summary>
    public IEnumerable<PeerSession> Open => _open;

    public int OpenCount => _open.Count;

    /// <summary>The session of that number between two people; null when there is none.</summary>
    public PeerSession? Find(uint id, string? one, string? other)
    {
        if (!_byId.TryGetValue(id, out List<PeerSession>? sessions))
        {
            return null;
        }

        PeerSession? found = sessions.FindLast(session => session.Fits(one, other));
        found?.Learn(one, other);
        return found;
    }

    /// <summary>The session agreed in a call between two people: other pairs can have a call of that name.</summary>
    public PeerSession? FindCall(string? callId, string? one, string? other) =>
        callId is not null && _byCall.TryGetValue(callId, out List<PeerSession>? sessions)
            ? sessions.FindLast(session => session.Fits(one, other))
            : null;

    /// <summary>The session of that number, a new one when there is none.</summary>
    public PeerSession FindOrCreate(uint id, string? one, string? other) =>
        Find(id, one, other) ?? Create(id, one, other);

    public PeerSession Create(uint id, string? one, string? other)
    {
        PeerSession session = new(_analysis, id, one, other);
        Add(_byId, id, session);
        session.Node = _open.AddLast(session);
        return session;
    }

    /// <summary>Notes the call that a session was agreed in.</summary>
    public void SetCall(PeerSession session, string callId)
    {
        session.Offer.CallId = callId;
        Add(_byCall, callId, session);
    }

    /// <summary>The open sessions between two people.</summary>
    public IEnumerable<PeerSession> Between(string? one, string? other) =>
        _open.Where(session => session.Fits(one, other));

    /// <summary>The records of a session were made.</summary>
    public void Release(PeerSession session)
    {
        _open.Remove(session.Node!);
        session.Release();
        _released.Enqueue(session);
        if (_released.Count > MaximumReleasedCount)
        {
            Forget(_released.Dequeue());
        }
    }

    private static void Add<T>(Dictionary<T, List<PeerSession>> table, T key, PeerSession session)
        where T : notnull
    {
        if (!table.TryGetValue(key, out List<PeerSession>? sessions))
        {
            table[key] = sessions = new List<PeerSession>();
        }

        sessions.Add(session);
    }

    private static void Remove<T>(Dictionary<T, List<PeerSession>> table, T key, PeerSession session)
        where T : notnull
    {
        List<PeerSession> sessions = table[key];
        sessions.Remove(session);
        if (sessions.Count == 0)
        {
            table.Remove(key);
        }
    }

    private void Forget(PeerSession session)
    {
        Remove(_byId, session.Id, session);
        if (session.Offer.CallId is { } callId)
        {
            Remove(_byCall, callId, session);
        }
    }
}
