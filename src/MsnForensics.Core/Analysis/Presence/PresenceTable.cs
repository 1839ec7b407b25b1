using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>
/// The states that one session shows, each from its beginning to its end. What repeats a state extends it, what
/// completes it soon after its beginning is part of it, and what differs ends it and begins another.
/// </summary>
public sealed class PresenceTable
{
    // Commands that tell one state stand close together: a slow sign-in takes a second or two.
    private const long SettleNanoseconds = 2_000_000_000;

    // Status and personal message of one change leave in one go; people take longer to change their minds.
    private const long PairNanoseconds = 10_000_000;

    // States that ended before anything told whose client it is.
    private const int MaximumUnattributedCount = 1000;

    private readonly MsnpSession _session;
    private readonly Dictionary<PresenceKey, PresenceInterval> _open = new();
    private readonly Dictionary<PresenceKey, HashSet<string>> _places = new();
    private readonly List<PresenceInterval> _unattributed = new();

    public PresenceTable(MsnpSession session) => _session = session;

    private ByteBudget Budget => _session.Stream.Analysis.Budget;

    public bool Knows(PresenceKey key) => _open.ContainsKey(key);

    /// <summary>True when the state was found at sign-in, just now.</summary>
    public bool IsJustFound(PresenceKey key, CommandEvent item) =>
        _open.TryGetValue(key, out PresenceInterval? interval) && interval.IsInitial
        && item.At.UnixNanoseconds - interval.Begin.UnixNanoseconds <= SettleNanoseconds;

    /// <summary>What is known now; null for nothing.</summary>
    public PresenceValues? ValuesOf(PresenceKey key) =>
        _open.TryGetValue(key, out PresenceInterval? interval) ? interval.Values : null;

    /// <summary>The places of an account that are known now.</summary>
    public IReadOnlyList<string> PlacesOf(PresenceKey account) =>
        _places.TryGetValue(account, out HashSet<string>? places) ? places.ToArray() : Array.Empty<string>();

    public void Apply(PresenceUpdate update)
    {
        if (!_open.TryGetValue(update.Key, out PresenceInterval? known))
        {
            if (!update.Values.IsEmpty)
            {
                Open(new PresenceInterval(update, update.Values, new PresenceValues()), update.Item);
            }

            return;
        }

        PresenceChange change = known.Values.Compare(update.Values);
        if (change is PresenceChange.None)
        {
            return;
        }

        long elapsed = update.Item.At.UnixNanoseconds - known.Begin.UnixNanoseconds;
        if (elapsed <= SettleNanoseconds && IsFirstStatus(known, update))
        {
            Grow(known, update, known.Restart);
        }
        else if (change is PresenceChange.Completes || IsPart(known, update, change, elapsed))
        {
            Grow(known, update, known.Complete);
        }
        else
        {
            Replace(known, update);
        }
    }

    /// <summary>Puts right what is known, without a new beginning: the server's answer to a request.</summary>
    public void Correct(PresenceUpdate update)
    {
        if (_open.TryGetValue(update.Key, out PresenceInterval? known))
        {
            Grow(known, update, known.Complete);
        }
        else
        {
            Apply(update);
        }
    }

    /// <summary>Ends a state that no other follows.</summary>
    public void End(PresenceKey key, string reason, CommandEvent item)
    {
        if (_open.TryGetValue(key, out PresenceInterval? known))
        {
            Finish(known, reason, item.At, item.Piece);
        }
    }

    /// <summary>Ends all places of an account.</summary>
    public void EndPlaces(PresenceKey account, string reason, CommandEvent item)
    {
        foreach (string place in PlacesOf(account))
        {
            End(account with { Place = place }, reason, item);
        }
    }

    /// <summary>The session ends, and with it what it shows.</summary>
    public void Close(FrameReference at)
    {
        string ownReason = _session.EndReason ?? PresenceEnd.SessionEnd;
        string reason = ownReason == PresenceEnd.CaptureEnd ? ownReason : PresenceEnd.SessionEnd;
        foreach (PresenceInterval interval in _open.Values.OrderBy(item => item.Sequence).ToArray())
        {
            Finish(interval, interval.Key.IsOwn ? ownReason : reason, at, null);
        }

        Release();
    }

    private static bool IsFirstStatus(PresenceInterval known, PresenceUpdate update) =>
        known.Values[PresenceField.Status] is null && !string.IsNullOrEmpty(update.Values[PresenceField.Status]);

    private static bool IsOffline(PresenceValues values) => values[PresenceField.Status] == StatusCode.Offline;

    private static bool ChangesReach(PresenceInterval known, PresenceUpdate update) =>
        update.Values[PresenceField.Status] is not null && IsOffline(known.Values) != IsOffline(update.Values);

    private static bool IsPart(PresenceInterval known, PresenceUpdate update, PresenceChange change, long elapsed) =>
        !ChangesReach(known, update)
        && (change is PresenceChange.Adds
            ? elapsed <= SettleNanoseconds
            : elapsed <= PairNanoseconds
                && update.Aspect != PresenceAspect.Whole && !known.Has(update.Aspect));

    // Who comes or goes starts from nothing but the name; what was told before is over.
    private static PresenceValues Next(PresenceInterval known, PresenceUpdate update)
    {
        if (update.Key.IsOwn || update.Key.Place is not null || !ChangesReach(known, update))
        {
            return known.Values.With(update.Values);
        }

        PresenceValues name = new() { [PresenceField.Name] = known.Values[PresenceField.Name] };
        return name.With(update.Values);
    }

    private void Replace(PresenceInterval known, PresenceUpdate update)
    {
        PresenceInterval next = new(update, Next(known, update), known.Values);
        Finish(known, PresenceEnd.Changed, update.Item.At, update.Item.Piece);
        Open(next, update.Item);
        if (IsOffline(next.Values) && !next.Key.IsOwn && next.Key.Place is null)
        {
            EndPlaces(next.Key, PresenceEnd.AccountOffline, update.Item);
        }
    }

    private void Open(PresenceInterval interval, CommandEvent item)
    {
        PresenceKey key = interval.Key;
        _open.Add(key, interval);
        if (key.Place is { } place)
        {
            PresenceKey account = key with { Place = null };
            if (!_places.TryGetValue(account, out HashSet<string>? places))
            {
                _places.Add(account, places = new HashSet<string>());
            }

            places.Add(place);
        }

        Hold(interval, interval.HeldBytes, item);
    }

    private void Finish(PresenceInterval interval, string reason, FrameReference at, StreamPiece? piece)
    {
        PresenceKey key = interval.Key;
        _open.Remove(key);
        PresenceKey account = key with { Place = null };
        if (key.Place is { } place && _places.TryGetValue(account, out HashSet<string>? places)
            && places.Remove(place) && places.Count == 0)
        {
            _places.Remove(account);
        }

        interval.Close(reason, at, piece);
        _unattributed.Add(interval);
        if (_session.Account is not null || _unattributed.Count > MaximumUnattributedCount)
        {
            Release();
        }
    }

    private void Release()
    {
        AnalysisContext analysis = _session.Stream.Analysis;
        foreach (PresenceInterval interval in _unattributed)
        {
            Budget.Change(-interval.HeldBytes);
            if (analysis.Wants(RecordKinds.Presence))
            {
                analysis.Emit(PresenceRecordBuilder.Build(_session, interval));
            }
        }

        _unattributed.Clear();
    }

    private void Grow(PresenceInterval interval, PresenceUpdate update, Action<PresenceUpdate> change)
    {
        long held = interval.HeldBytes;
        change(update);
        Hold(interval, interval.HeldBytes - held, update.Item);
    }

    // Whoever finds the budget spent gives up what it holds itself.
    private void Hold(PresenceInterval interval, long bytes, CommandEvent item)
    {
        if (Budget.Change(bytes) && bytes > 0)
        {
            Budget.ReportSpent();
            Finish(interval, PresenceEnd.LimitReached, item.At, null);
        }
    }
}
