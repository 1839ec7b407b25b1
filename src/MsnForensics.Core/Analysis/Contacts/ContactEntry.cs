using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>What is known of one contact of one owner, from all evidence read so far.</summary>
public sealed class ContactEntry
{
    // Far more than a person does in one capture; a hostile stream must not fill the memory.
    private const int MaximumChangeCount = 1000;
    private const int MaximumDetailCount = 64;
    private const int ListCount = 5;

    private readonly Latest<bool>[] _lists = new Latest<bool>[ListCount];
    private readonly List<ContactChange> _changes = new();
    private readonly List<KeyValuePair<string, Moment>> _names = new();
    private readonly SortedList<string, Latest<string>> _phones = new(StringComparer.Ordinal);
    private readonly SortedList<string, bool> _emails = new(StringComparer.Ordinal);
    private Latest<string> _name;
    private Latest<string> _addressAsName;
    private Latest<int> _network;
    private Latest<string> _contactId;
    private Latest<string> _cid;
    private Latest<string> _nickName;
    private Latest<string> _inviteMessage;
    private Latest<bool> _isDeleted;
    private Latest<DateTimeOffset> _createdAt;

    public ContactEntry(string key, string? address)
    {
        Key = key;
        Address = address;
    }

    /// <summary>Names the contact in its book.</summary>
    public string Key { get; }

    /// <summary>Lower case; null while only an id is known.</summary>
    public string? Address { get; private set; }

    public string? Name => _name.Value ?? _addressAsName.Value;

    /// <summary>Oldest first.</summary>
    public IEnumerable<string> Names =>
        _names.OrderBy(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key);

    public int? Network => _network.IsSet ? _network.Value : null;

    public string? ContactId => _contactId.Value;

    public string? Cid => _cid.Value;

    public string? NickName => _nickName.Value;

    public string? InviteMessage => _inviteMessage.Value;

    public bool IsDeleted => _isDeleted.Value;

    public DateTimeOffset? CreatedAt => _createdAt.IsSet ? _createdAt.Value : null;

    public GroupMembership Groups { get; } = new();

    public IEnumerable<string> Emails => _emails.Keys.Where(email => email != Address);

    /// <summary>Kind and number.</summary>
    public IEnumerable<string> Phones => _phones
        .Where(phone => phone.Value.Value is { Length: > 0 })
        .Select(phone => phone.Key + " " + phone.Value.Value);

    /// <summary>In order of time.</summary>
    public IEnumerable<ContactChange> Changes => _changes
        .OrderBy(change => change.Evidence.Frame.UnixNanoseconds)
        .ThenBy(change => change.Evidence.At);

    public ListMask Lists
    {
        get
        {
            ListMask lists = ListMask.None;
            for (int i = 0; i < ListCount; i++)
            {
                lists |= _lists[i].Value ? (ListMask)(1 << i) : ListMask.None;
            }

            return lists;
        }
    }

    public MsnContactSource Sources { get; private set; }

    /// <summary>The earliest evidence.</summary>
    public ListEvidence? First { get; private set; }

    /// <summary>The evidence that says most: a list before a change, a change before a status line.</summary>
    public ListEvidence? Main { get; private set; }

    private MsnContactSource MainSource { get; set; } = MsnContactSource.Presence;

    public void See(ListEvidence evidence, MsnContactSource source)
    {
        Sources |= source;
        First = First is null || evidence.At < First.At ? evidence : First;
        bool isBetter = Main is null || RankOf(source) > RankOf(MainSource)
            || (RankOf(source) == RankOf(MainSource) && evidence.At < Main.At);
        if (isBetter)
        {
            Main = evidence;
            MainSource = source;
        }
    }

    /// <summary>Sets every list of <paramref name="covered"/> to what <paramref name="lists"/> says.</summary>
    public void SetLists(ListMask lists, ListMask covered, Moment at)
    {
        for (int i = 0; i < ListCount; i++)
        {
            ListMask list = (ListMask)(1 << i);
            if ((covered & list) != 0)
            {
                _lists[i].Set((lists & list) != 0, at);
            }
        }
    }

    /// <summary>Those of the lists the contact is on by evidence older than that moment.</summary>
    public ListMask ListsBefore(Moment moment)
    {
        ListMask lists = ListMask.None;
        for (int i = 0; i < ListCount; i++)
        {
            lists |= _lists[i].Value && _lists[i].At < moment ? (ListMask)(1 << i) : ListMask.None;
        }

        return lists;
    }

    /// <summary>Notes a display name. Clients without one send the address in its place.</summary>
    public void SetName(string? name, Moment at)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        if (string.Equals(name, Address, StringComparison.OrdinalIgnoreCase))
        {
            _addressAsName.Set(name!, at);
            return;
        }

        _name.Set(name!, at);
        NoteName(name!, at);
    }

    public void SetNetwork(int? network, Moment at) => Set(ref _network, network, at);

    public void SetContactId(string? id, Moment at) => Set(ref _contactId, id, at);

    public void SetCid(string? cid, Moment at) => Set(ref _cid, cid, at);

    public void SetNickName(string? name, Moment at) => Set(ref _nickName, name, at);

    public void SetInviteMessage(string? text, Moment at) => Set(ref _inviteMessage, text, at);

    public void SetDeleted(bool isDeleted, Moment at) => _isDeleted.Set(isDeleted, at);

    public void SetCreatedAt(DateTimeOffset? time, Moment at) => Set(ref _createdAt, time, at);

    /// <summary>Notes a telephone number; an empty one takes the former away.</summary>
    public void SetPhone(string kind, string number, Moment at)
    {
        Latest<string> phone = _phones.TryGetValue(kind, out Latest<string> known) ? known : default;
        phone.Set(number, at);
        if (_phones.Count < MaximumDetailCount || _phones.ContainsKey(kind))
        {
            _phones[kind] = phone;
        }
    }

    public void AddEmail(string email)
    {
        if (email.Length > 0 && _emails.Count < MaximumDetailCount)
        {
            _emails[email] = true;
        }
    }

    public void Add(ContactChange change)
    {
        if (_changes.Count < MaximumChangeCount)
        {
            _changes.Add(change);
        }
    }

    /// <summary>Takes over what another entry of the same contact knows.</summary>
    public void Merge(ContactEntry other)
    {
        Address ??= other.Address;
        if (other.Main is not null)
        {
            See(other.Main, other.MainSource);
            See(other.First!, MsnContactSource.Presence);
            Sources |= other.Sources;
        }

        for (int i = 0; i < ListCount; i++)
        {
            _lists[i].Merge(other._lists[i]);
        }

        foreach (KeyValuePair<string, Moment> name in other._names)
        {
            NoteName(name.Key, name.Value);
        }

        foreach (KeyValuePair<string, Latest<string>> phone in other._phones)
        {
            SetPhone(phone.Key, phone.Value.Value!, phone.Value.At);
        }

        MergeValues(other);
        other._changes.ForEach(Add);
        foreach (string email in other._emails.Keys)
        {
            AddEmail(email);
        }

        Groups.Merge(other.Groups);
    }

    private void MergeValues(ContactEntry other)
    {
        _name.Merge(other._name);
        _addressAsName.Merge(other._addressAsName);
        _network.Merge(other._network);
        _contactId.Merge(other._contactId);
        _cid.Merge(other._cid);
        _nickName.Merge(other._nickName);
        _inviteMessage.Merge(other._inviteMessage);
        _isDeleted.Merge(other._isDeleted);
        _createdAt.Merge(other._createdAt);
    }

    private void NoteName(string name, Moment at)
    {
        int index = _names.FindIndex(known => known.Key == name);
        if (index >= 0)
        {
            _names[index] = at < _names[index].Value ? new(name, at) : _names[index];
        }
        else if (_names.Count < MaximumDetailCount)
        {
            _names.Add(new(name, at));
        }
    }

    private static void Set<T>(ref Latest<T> field, T? value, Moment at)
        where T : struct
    {
        if (value is { } known)
        {
            field.Set(known, at);
        }
    }

    private static void Set(ref Latest<string> field, string? value, Moment at)
    {
        if (!string.IsNullOrEmpty(value))
        {
            field.Set(value!, at);
        }
    }

    private static int RankOf(MsnContactSource source) => source switch
    {
        MsnContactSource.List or MsnContactSource.AddressBook => 4,
        MsnContactSource.Membership or MsnContactSource.Upload => 3,
        MsnContactSource.Change or MsnContactSource.CircleTicket => 2,
        _ => 1,
    };
}
