using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Analysis.Contacts;

/// <summary>The groups a contact is in: what a list says as a whole, and what was changed since.</summary>
public sealed class GroupMembership
{
    private readonly SortedList<string, Latest<bool>> _changes = new(StringComparer.Ordinal);
    private Latest<IReadOnlyList<string>> _listed;

    /// <summary>Ids, ordered.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            SortedSet<string> ids = new(_listed.Value ?? Array.Empty<string>(), StringComparer.Ordinal);
            foreach (KeyValuePair<string, Latest<bool>> change in _changes.Where(IsNewer))
            {
                _ = change.Value.Value ? ids.Add(change.Key) : ids.Remove(change.Key);
            }

            return ids.ToArray();
        }
    }

    /// <summary>The contact is in these groups and no other.</summary>
    public void SetAll(IReadOnlyList<string> ids, Moment at) => _listed.Set(ids, at);

    public void Set(string id, bool isIn, Moment at)
    {
        Latest<bool> change = _changes.TryGetValue(id, out Latest<bool> known) ? known : default;
        change.Set(isIn, at);
        _changes[id] = change;
    }

    public void Merge(GroupMembership other)
    {
        _listed.Merge(other._listed);
        foreach (KeyValuePair<string, Latest<bool>> change in other._changes)
        {
            Set(change.Key, change.Value.Value, change.Value.At);
        }
    }

    private bool IsNewer(KeyValuePair<string, Latest<bool>> change) =>
        !_listed.IsSet || change.Value.At > _listed.At;
}
