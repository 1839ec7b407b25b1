using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Makes the records of one owner's contacts.</summary>
public sealed class ContactRecordBuilder
{
    private readonly AnalysisContext _analysis;
    private readonly string? _owner;
    private readonly ContactBook _book;

    public ContactRecordBuilder(AnalysisContext analysis, string? owner, ContactBook book)
    {
        _analysis = analysis;
        _owner = owner;
        _book = book;
    }

    /// <summary>The frame of the first contact's evidence.</summary>
    public FrameReference FirstFrame { get; private set; }

    /// <summary>One record per contact, in the order of their addresses; the owner is no contact.</summary>
    public IEnumerable<MsnContact> Build()
    {
        foreach (ContactEntry entry in _book.Entries)
        {
            if (entry.Main is not null && (entry.Address is null || entry.Address != _owner))
            {
                NoteMissing(entry);
                FirstFrame = FirstFrame.Number == 0 ? entry.First!.Frame : FirstFrame;
                yield return Build(entry);
            }
        }
    }

    // Whom a later whole list does not name any more, somebody took off before.
    private void NoteMissing(ContactEntry entry)
    {
        foreach (WholeList reading in _book.Completeness.Readings)
        {
            ListMask missing = entry.ListsBefore(reading.Evidence.At) & reading.Covered;
            if (missing != ListMask.None)
            {
                entry.SetLists(ListMask.None, missing, reading.Evidence.At);
                AddMissing(entry, missing, reading.Evidence);
            }
        }
    }

    private static void AddMissing(ContactEntry entry, ListMask missing, ListEvidence evidence)
    {
        for (int bit = (int)ListMask.Forward; bit <= (int)ListMask.Pending; bit <<= 1)
        {
            if (((int)missing & bit) != 0)
            {
                entry.Add(new ContactChange(
                    evidence,
                    MsnContactAction.Missing,
                    (ListMask)bit,
                    null,
                    MsnContactActor.Unknown,
                    MsnContactOutcome.Done,
                    IsApplied: true,
                    null));
            }
        }
    }

    private MsnContact Build(ContactEntry entry)
    {
        ListEvidence main = entry.Main!;
        MsnContactChange[] changes = entry.Changes.Select(Build).ToArray();
        string owner = _owner ?? "";
        string key = entry.Key;
        string stream = main.Stream.Key;
        return new MsnContact
        {
            Timestamp = _analysis.TimeOf(entry.First!.Frame),
            TimestampSource = _analysis.TimestampSourceOf(entry.First.Frame),
            SessionId = main.SessionId,
            Account = entry.Address,
            Name = entry.Name,
            Lists = (MsnContactLists)entry.Lists,
            Groups = GroupsOf(entry),
            Network = _book.NetworkOf(entry) is { } network ? NetworkName.Of(network) : null,
            Owner = _owner,
            Source = entry.Sources,
            AddedAt = LastOf(changes, MsnContactAction.Added, MsnContactLists.Forward),
            RemovedAt = LastOf(changes, MsnContactAction.Removed, MsnContactLists.Forward),
            BlockedAt = LastOf(changes, MsnContactAction.Added, MsnContactLists.Block),
            Phones = new MsnList<string>(entry.Phones),
            Emails = new MsnList<string>(entry.Emails),
            ContactId = entry.ContactId,
            Cid = entry.Cid,
            Names = new MsnList<string>(entry.Names),
            NickName = entry.NickName,
            IsDeleted = entry.IsDeleted,
            InviteMessage = entry.InviteMessage,
            CreatedAt = entry.CreatedAt,
            Changes = new MsnList<MsnContactChange>(changes),
            IsListComplete = _book.Completeness.IsComplete,
            ListLimitation = _book.Completeness.Limitation,
            RecordIdSource = () => RecordIdentity.Of("Contact", owner, key, stream),
            Evidence = main.Build(),
        };
    }

    private MsnList<string> GroupsOf(ContactEntry entry) => new(entry.Groups.Ids
        .Where(id => !_book.IsGroupRemoved(id))
        .Select(_book.NameOfGroup));

    private MsnContactChange Build(ContactChange change)
    {
        FrameReference frame = change.Evidence.Frame;
        return new MsnContactChange
        {
            Timestamp = _analysis.TimeOf(frame),
            Action = change.Action,
            List = (MsnContactLists)change.List,
            Group = change.GroupId is { } id ? _book.NameOfGroup(id) : null,
            By = change.By,
            Outcome = change.Outcome,
            IsApplied = change.IsApplied,
            Detail = change.Detail,
            FrameNumber = frame.Number,
            SessionId = change.Evidence.SessionId,
            Evidence = change.Evidence.Build(),
        };
    }

    private static DateTimeOffset? LastOf(
        MsnContactChange[] changes, MsnContactAction action, MsnContactLists list) => changes
        .Where(change => change.Action == action && change.List == list && change.IsApplied)
        .Select(change => (DateTimeOffset?)change.Timestamp)
        .LastOrDefault();
}
