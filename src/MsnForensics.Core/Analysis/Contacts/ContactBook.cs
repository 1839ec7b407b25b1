using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Contacts;

/// <summary>
/// The contacts and groups of one owner, or of one session whose owner is not known. Books are merged; what the later
/// evidence says stands.
/// </summary>
public sealed class ContactBook
{
    private const int MaximumGroupCount = 10_000;

    private readonly ContactLimit _limit;
    private readonly Dictionary<string, ContactEntry> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keyOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keyOfForeign = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Latest<string?>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _networks = new(StringComparer.Ordinal);

    public ContactBook(ContactLimit limit) => _limit = limit;

    public ListCompleteness Completeness { get; } = new();

    /// <summary>In the order of their addresses; those known by an id alone come last.</summary>
    public IEnumerable<ContactEntry> Entries => _byKey.Values
        .OrderBy(entry => entry.Address is null)
        .ThenBy(entry => entry.Address, StringComparer.Ordinal)
        .ThenBy(entry => entry.Key, StringComparer.Ordinal);

    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>The contact of that address; null when the limit is reached.</summary>
    /// <param name="address">Lower case.</param>
    /// <param name="network">Network number; null when not told.</param>
    public ContactEntry? Get(string address, int? network)
    {
        string key = KeyOf(address, network);
        if (network is null && !_byKey.ContainsKey(key) && _keyOfForeign.TryGetValue(address, out string? foreign))
        {
            key = foreign;
        }
        else if (key != address)
        {
            _keyOfForeign[address] = key;
        }

        return Create(key, address);
    }

    /// <summary>The contact with that id, be its address known or not; null when the limit is reached.</summary>
    public ContactEntry? GetById(string id)
    {
        if (_keyOfId.TryGetValue(id, out string? key))
        {
            return _byKey[key];
        }

        ContactEntry? entry = Create("id:" + id, null);
        if (entry is not null)
        {
            _keyOfId[id] = entry.Key;
        }

        return entry;
    }

    /// <summary>The contact of a list command.</summary>
    public ContactEntry? Get(ListEntry entry) => entry.Address is { } address
        ? Get(address, entry.Network)
        : entry.ContactId is { } id ? GetById(id) : null;

    public bool Contains(string address, int? network) => _byKey.ContainsKey(KeyOf(address, network));

    /// <summary>An id belongs to this contact: what was said of the id before is its own.</summary>
    public void Identify(ContactEntry entry, string id)
    {
        if (_keyOfId.TryGetValue(id, out string? key) && key != entry.Key && _byKey[key].Address is null)
        {
            entry.Merge(_byKey[key]);
            _byKey.Remove(key);
            _limit.Release();
        }

        _keyOfId[id] = entry.Key;
    }

    /// <summary>Notes the network that the server names for an address.</summary>
    public void SetNetwork(string address, int network)
    {
        if (_networks.Count < MaximumGroupCount)
        {
            _networks[address] = network;
        }
    }

    public int? NetworkOf(ContactEntry entry) => entry.Network
        ?? (entry.Address is { } address && _networks.TryGetValue(address, out int network) ? network : null);

    /// <summary>Names a group; a null name takes it away.</summary>
    public void SetGroup(string id, string? name, Moment at)
    {
        Latest<string?> group = _groups.TryGetValue(id, out Latest<string?> known) ? known : default;
        group.Set(name, at);
        if (_groups.Count < MaximumGroupCount || _groups.ContainsKey(id))
        {
            _groups[id] = group;
        }
    }

    /// <summary>The group's name, or its id while no name is known.</summary>
    public string NameOfGroup(string id) => _groups.TryGetValue(id, out Latest<string?> group)
        ? group.Value ?? id
        : id;

    public bool IsGroupRemoved(string id) =>
        _groups.TryGetValue(id, out Latest<string?> group) && group.Value is null;

    /// <summary>Takes over another book; the other one is not to be used any more.</summary>
    public void Merge(ContactBook other)
    {
        foreach (KeyValuePair<string, ContactEntry> pair in other._byKey.Where(pair => pair.Value.Address is not null))
        {
            TakeOver(pair.Value);
        }

        foreach (KeyValuePair<string, string> id in other._keyOfId)
        {
            if (other._byKey[id.Value].Address is null)
            {
                TakeOverUnnamed(id.Key, other._byKey[id.Value]);
            }
            else
            {
                Identify(_byKey[id.Value], id.Key);
            }
        }

        foreach (KeyValuePair<string, Latest<string?>> group in other._groups)
        {
            SetGroup(group.Key, group.Value.Value, group.Value.At);
        }

        foreach (KeyValuePair<string, int> network in other._networks)
        {
            SetNetwork(network.Key, network.Value);
        }

        Completeness.Merge(other.Completeness);
    }

    private static string KeyOf(string address, int? network) => network
        is null or 0 or NetworkName.WindowsLive or NetworkName.Circle
        || address.StartsWith(ListIdentifier.TelephonePrefix, StringComparison.Ordinal)
        ? address
        : network.Value.ToString(CultureInfo.InvariantCulture) + ":" + address;

    private ContactEntry? Create(string key, string? address)
    {
        if (!_byKey.TryGetValue(key, out ContactEntry? entry) && _limit.TryTake())
        {
            _byKey.Add(key, entry = new ContactEntry(key, address));
        }

        return entry;
    }

    // The entries of both books were counted.
    private void TakeOver(ContactEntry entry)
    {
        if (_byKey.TryGetValue(entry.Key, out ContactEntry? known))
        {
            known.Merge(entry);
            _limit.Release();
        }
        else
        {
            _byKey.Add(entry.Key, entry);
            if (entry.Key != entry.Address)
            {
                _keyOfForeign[entry.Address!] = entry.Key;
            }
        }
    }

    private void TakeOverUnnamed(string id, ContactEntry entry)
    {
        if (_keyOfId.TryGetValue(id, out string? key))
        {
            _byKey[key].Merge(entry);
            _limit.Release();
        }
        else
        {
            _byKey[entry.Key] = entry;
            _keyOfId[id] = entry.Key;
        }
    }
}
