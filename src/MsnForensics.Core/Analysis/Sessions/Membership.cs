using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Sessions;

/// <summary>
/// Who was in a switchboard session when. Entries are kept with their times, so that the question can be asked
/// for a moment in the past: data behind a hole is processed later than it was sent.
/// </summary>
public sealed class Membership
{
    // A switchboard held a few dozen people at most.
    private const int MaximumChangeCount = 2000;
    private const int MaximumPeopleCount = 2000;
    private const int MaximumRosterCount = 32;

    private readonly List<Change> _changes = new();
    private readonly HashSet<string> _everybody = new();
    private readonly List<Roster> _latest = new();

    /// <summary>Everybody who was there at some time.</summary>
    public IReadOnlyCollection<string> Everybody => _everybody;

    public void Join(string account, Moment at) => Add(account, at, true);

    public void Leave(string account, Moment at)
    {
        Witness(account);
        Add(account, at, false);
    }

    /// <summary>
    /// Somebody acts who was never seen to join: the capture or a hole hides the joining, so they were there
    /// from the start.
    /// </summary>
    public void Witness(string account)
    {
        if (!_everybody.Contains(account))
        {
            Add(account, Moment.Beginning, true);
        }
    }

    /// <summary>The members at a moment and the owner of the session, but for one of them, sorted. Nearly always
    /// the question is for now, so that answers are kept until somebody comes or goes.</summary>
    public MsnList<string> Others(Moment moment, string? owner, string? sender)
    {
        bool isLatest = _changes.Count == 0 || moment >= _changes[_changes.Count - 1].At;
        if (isLatest)
        {
            foreach (Roster roster in _latest)
            {
                if (roster.Owner == owner && roster.Sender == sender)
                {
                    return roster.Others;
                }
            }
        }

        HashSet<string> members = At(moment);
        if (owner is not null)
        {
            members.Add(owner);
        }

        members.Remove(sender ?? "");
        string[] sorted = members.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        MsnList<string> others = MsnList<string>.Over(sorted);
        if (isLatest && _latest.Count < MaximumRosterCount)
        {
            _latest.Add(new Roster(owner, sender, others));
        }

        return others;
    }

    /// <summary>The members at a moment.</summary>
    public HashSet<string> At(Moment moment)
    {
        HashSet<string> members = new();
        foreach (Change change in _changes)
        {
            if (change.At > moment)
            {
                break;
            }

            if (change.IsJoin)
            {
                members.Add(change.Account);
            }
            else
            {
                members.Remove(change.Account);
            }
        }

        return members;
    }

    private void Add(string account, Moment at, bool isJoin)
    {
        if (_everybody.Count >= MaximumPeopleCount && !_everybody.Contains(account))
        {
            return;
        }

        _latest.Clear();
        _everybody.Add(account);
        Change change = new(account, at, isJoin);
        int index = _changes.Count;
        while (index > 0 && _changes[index - 1].At.CompareTo(at) > 0)
        {
            index--;
        }

        _changes.Insert(index, change);
        if (_changes.Count > MaximumChangeCount)
        {
            Fold();
        }
    }

    // The older half is replaced by its result.
    private void Fold()
    {
        Moment middle = _changes[_changes.Count / 2].At;
        HashSet<string> members = At(middle);
        _changes.RemoveAll(change => change.At.CompareTo(middle) <= 0);
        _changes.InsertRange(0, members.Select(member => new Change(member, Moment.Beginning, true)));
    }

    private readonly record struct Roster(string? Owner, string? Sender, MsnList<string> Others);

    private readonly record struct Change(string Account, Moment At, bool IsJoin);
}
