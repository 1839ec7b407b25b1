using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>
/// Reads the list that the server sends up to MSNP12 (<c>SYN</c>, then <c>LSG LST BPR</c>, or <c>LST</c> alone when the
/// client asks for one list), and tells whether it is whole (reference: section 7.2).
/// </summary>
public sealed class ListStreamReader
{
    // Up to four lists at sign-in, and one for each that a client asks for.
    private const int MaximumRunCount = 1000;
    private const ListMask FirstLists = ListMask.Forward | ListMask.Allow | ListMask.Block | ListMask.Reverse;

    private readonly ContactSession _session;
    private readonly Dictionary<string, Run> _runs = new();
    private ListSynchronization? _request;
    private ListSynchronization? _answer;
    private CommandEvent? _requestItem;
    private CommandEvent? _answerItem;
    private ContactEntry? _last;
    private ListMask _covered;
    private int _contactCount;
    private int _groupCount;

    public ListStreamReader(ContactSession session) => _session = session;

    public void Read(CommandEvent item)
    {
        switch (item.Command.Verb)
        {
            case "SYN":
                ReadSynchronization(item);
                break;
            case "LST" when !item.IsFromClient:
                ReadEntry(item);
                return;
            case "LSG":
                ReadGroup(item);
                break;
            case "BPR":
                ReadProperty(item);
                return;
        }

        _last = null;
    }

    /// <summary>Anything else: a property without an address no longer belongs to the last entry.</summary>
    public void EndEntry() => _last = null;

    /// <summary>No more of this list will come.</summary>
    public void Close()
    {
        if (_answerItem is not null)
        {
            Judge(_session.EvidenceOf(_answerItem), _answer!);
        }
        else if (_requestItem is not null)
        {
            AddReason(Moment.Of(_requestItem), "The server's list is not in the capture, only the request for it.");
        }

        _request = _answer = null;
        _requestItem = _answerItem = null;
        _runs.Clear();
    }

    private void ReadSynchronization(CommandEvent item)
    {
        if (ListSynchronization.Parse(item.Command) is not { } synchronization)
        {
            return;
        }

        if (item.IsFromClient)
        {
            Close();
            _request = synchronization;
            _requestItem = item;
        }
        else
        {
            _answer = synchronization;
            _answerItem = item;
            _contactCount = _groupCount = 0;
            _covered = FirstLists;
        }
    }

    private void ReadEntry(CommandEvent item)
    {
        if (ListEntryParser.Parse(item.Command, _session.Dialect) is not { } listed)
        {
            return;
        }

        Moment at = Moment.Of(item);
        _contactCount++;
        if (listed.Total is { } total)
        {
            Count(item, listed, total);
        }

        _last = _session.Book.Get(listed);
        if (_last is null)
        {
            return;
        }

        bool isPrefixed = item.Command[0].Length > 1 && item.Command[0][1] == '=';
        ListMask covered = listed.Total is not null ? listed.Lists
            : isPrefixed ? FirstLists | ListMask.Pending : FirstLists;
        _covered |= listed.Total is null ? covered : ListMask.None;
        _last.See(_session.EvidenceOf(item), MsnContactSource.List);
        _last.SetLists(listed.Lists, covered, at);
        Describe(_last, listed, at);
    }

    private void Describe(ContactEntry entry, ListEntry listed, Moment at)
    {
        entry.SetName(listed.Name, at);
        entry.SetNetwork(listed.Network, at);
        if (listed.ContactId is { } id)
        {
            entry.SetContactId(id, at);
            _session.Book.Identify(entry, id);
        }

        if ((listed.Lists & ListMask.Forward) != 0)
        {
            entry.Groups.SetAll(listed.GroupIds, at);
        }
    }

    // 2-7: one run for each list, numbered.
    private void Count(CommandEvent item, ListEntry listed, int total)
    {
        string key = item.Command[0] + " " + item.Command[1];
        if (!_runs.TryGetValue(key, out Run? run) && _runs.Count < MaximumRunCount)
        {
            _runs.Add(key, run = new Run(listed.Lists, total, _session.EvidenceOf(item)));
        }

        if (run is not null && ++run.Count >= run.Total)
        {
            run.IsWhole = true;
            _session.Book.Completeness.AddReading(run.Start, run.List);
        }
    }

    private void ReadGroup(CommandEvent item)
    {
        if (GroupEntryParser.Parse(item.Command, item.IsFromClient) is { Id: { } id } group)
        {
            _groupCount++;
            _session.Book.SetGroup(id, group.Name, Moment.Of(item));
        }
    }

    private void ReadProperty(CommandEvent item)
    {
        if (ContactPropertyParser.Parse(item.Command) is not { } property)
        {
            return;
        }

        ContactEntry? entry = property.Address is { } address ? _session.Book.Get(address, null) : _last;
        if (entry is not null)
        {
            entry.See(_session.EvidenceOf(item), MsnContactSource.List);
            ContactPropertyReader.Apply(entry, property, Moment.Of(item));
        }
    }

    private void Judge(ListEvidence start, ListSynchronization answer)
    {
        if (answer.ContactCount is { } contacts)
        {
            JudgeCounts(start, contacts, answer.GroupCount ?? 0);
        }
        else if (_runs.Count > 0)
        {
            JudgeRuns(start);
        }
        else if (_session.Dialect >= 8 || answer.Version == _request?.Version)
        {
            AddReason(start.At, "The client held the list already, so the server sent none.");
        }
        else if (_contactCount == 0)
        {
            AddReason(start.At, "The server's list is not in the capture, only the beginning of its answer.");
        }
    }

    private void JudgeCounts(ListEvidence start, int contacts, int groups)
    {
        if (_contactCount >= contacts && _groupCount >= groups)
        {
            _session.Book.Completeness.AddWholeList(start, _covered);
            return;
        }

        AddReason(start.At, string.Format(
            CultureInfo.InvariantCulture,
            "Of the server's list {0} of {1} contacts and {2} of {3} groups are in the capture.",
            _contactCount,
            contacts,
            _groupCount,
            groups));
    }

    private void JudgeRuns(ListEvidence start)
    {
        ListMask whole = _runs.Values.Where(run => run.IsWhole)
            .Aggregate(ListMask.None, (lists, run) => lists | run.List);
        if ((whole & FirstLists) == FirstLists)
        {
            _session.Book.Completeness.AddWholeList(start, ListMask.None);
            return;
        }

        AddReason(start.At, string.Format(
            CultureInfo.InvariantCulture,
            "Of the server's lists these are not whole in the capture: {0}.",
            FirstLists & ~whole));
    }

    private void AddReason(Moment at, string reason) => _session.Book.Completeness.AddReason(at, reason);

    private sealed class Run
    {
        public Run(ListMask list, int total, ListEvidence start)
        {
            List = list;
            Total = total;
            Start = start;
        }

        public ListMask List { get; }

        public int Total { get; }

        public ListEvidence Start { get; }

        public int Count { get; set; }

        public bool IsWhole { get; set; }
    }
}
