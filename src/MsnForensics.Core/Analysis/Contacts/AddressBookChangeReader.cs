using System.Linq;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Applies the calls that change an address book or its memberships (reference: section 7.4).</summary>
public sealed class AddressBookChangeReader
{
    private readonly ContactBook _book;
    private readonly ListEvidence _evidence;
    private MsnContactOutcome _outcome;
    private string? _detail;

    public AddressBookChangeReader(ContactBook book, ListEvidence evidence)
    {
        _book = book;
        _evidence = evidence;
    }

    private bool IsApplied => _outcome != MsnContactOutcome.Refused;

    public void Read(AddressBookRequest request, SoapEnvelope? answer)
    {
        _outcome = answer is null ? MsnContactOutcome.Unanswered
            : answer.Fault is not null ? MsnContactOutcome.Refused
            : MsnContactOutcome.Done;
        _detail = answer?.Fault is { } fault ? fault.ErrorCode ?? fault.Reason ?? fault.Code : request.Scenario;
        string? newId = answer is null ? null : AddressBookRequest.NewId(answer);
        switch (request.Action)
        {
            case "ABContactAdd":
                AddContacts(request, newId);
                break;
            case "ABContactDelete":
                DeleteContacts(request);
                break;
            case "ABContactUpdate":
                UpdateContacts(request);
                break;
            case "ABGroupContactAdd" or "ABGroupContactDelete":
                ChangeGroups(request, request.Action == "ABGroupContactAdd");
                break;
            case "AddMember" or "DeleteMember":
                ChangeMembers(request, request.Action == "AddMember");
                break;
            case "CreateContact" or "ManageWLConnection":
                NoteInvitation(request, newId);
                break;
            case "ABGroupAdd" or "ABGroupUpdate" or "ABGroupDelete" when IsApplied:
                ChangeGroupNames(request, newId);
                break;
        }
    }

    /// <summary>Names a membership in its book: numbers are used anew in each role.</summary>
    internal static string MemberKey(ServiceMembership membership, string id) =>
        "member " + membership.Role.ToUpperInvariant() + " " + id.ToLowerInvariant();

    private void AddContacts(AddressBookRequest request, string? newId)
    {
        foreach (AddressBookContact contact in request.Contacts)
        {
            if (Find(contact) is not { } entry)
            {
                continue;
            }

            See(entry);
            AddressBookReader.Describe(entry, contact, _book, _evidence.At);
            if (newId is not null)
            {
                entry.SetContactId(newId, _evidence.At);
                _book.Identify(entry, newId);
            }

            Change(entry, MsnContactAction.Added, ListMask.Forward);
        }
    }

    private void DeleteContacts(AddressBookRequest request)
    {
        foreach (AddressBookContact contact in request.Contacts)
        {
            if (Find(contact) is { } entry)
            {
                See(entry);
                Change(entry, MsnContactAction.Removed, ListMask.Forward);
                if (IsApplied)
                {
                    entry.Groups.SetAll(System.Array.Empty<string>(), _evidence.At);
                    entry.SetDeleted(true, _evidence.At);
                }
            }
        }
    }

    // Taken out of the messenger, a person may stay in the address book.
    private void UpdateContacts(AddressBookRequest request)
    {
        foreach (AddressBookContact contact in request.Contacts.Where(contact => !contact.IsOwner))
        {
            if (Find(contact) is not { } entry)
            {
                continue;
            }

            See(entry);
            if (IsApplied)
            {
                AddressBookReader.Describe(entry, contact, _book, _evidence.At);
            }

            if (contact.IsMessengerUser is { } isForward)
            {
                Change(entry, isForward ? MsnContactAction.Added : MsnContactAction.Removed, ListMask.Forward);
            }
        }
    }

    private void ChangeGroups(AddressBookRequest request, bool isAddition)
    {
        foreach (AddressBookContact contact in request.Contacts)
        {
            if (Find(contact) is { } entry)
            {
                See(entry);
                foreach (string group in request.GroupIds)
                {
                    ChangeGroup(entry, group, isAddition);
                }
            }
        }
    }

    private void ChangeGroup(ContactEntry entry, string group, bool isAddition)
    {
        MsnContactAction action = isAddition ? MsnContactAction.AddedToGroup : MsnContactAction.RemovedFromGroup;
        entry.Add(new ContactChange(
            _evidence, action, ListMask.None, group, MsnContactActor.Owner, _outcome, IsApplied, _detail));
        if (IsApplied)
        {
            entry.Groups.Set(group, isAddition, _evidence.At);
        }
    }

    private void ChangeMembers(AddressBookRequest request, bool isAddition)
    {
        foreach (ServiceMembership membership in request.Memberships.Where(item => item.List != ListMask.None))
        {
            foreach (ServiceMember member in membership.Members)
            {
                if (Find(membership, member) is { } entry)
                {
                    See(entry);
                    entry.SetNetwork(member.Network, _evidence.At);
                    Change(entry, isAddition ? MsnContactAction.Added : MsnContactAction.Removed, membership.List);
                }
            }
        }
    }

    private void NoteInvitation(AddressBookRequest request, string? newId)
    {
        ContactEntry? entry = request.NewAccount is { } account ? _book.Get(account, null)
            : request.ContactId is { } id ? _book.GetById(id)
            : null;
        if (entry is null)
        {
            return;
        }

        See(entry);
        entry.SetInviteMessage(request.InviteMessage, _evidence.At);
        if (newId is not null)
        {
            entry.SetContactId(newId, _evidence.At);
            _book.Identify(entry, newId);
        }
    }

    private void ChangeGroupNames(AddressBookRequest request, string? newId)
    {
        foreach (AddressBookGroup group in request.Groups)
        {
            if ((group.GroupId ?? newId) is { } id && group.Name is not null)
            {
                _book.SetGroup(id, group.Name, _evidence.At);
            }
        }

        foreach (string id in request.Action == "ABGroupDelete" ? request.GroupIds : Enumerable.Empty<string>())
        {
            _book.SetGroup(id, null, _evidence.At);
        }
    }

    private ContactEntry? Find(AddressBookContact contact) => contact.Address is { } address
        ? _book.Get(address, contact.Network)
        : contact.ContactId is { } id ? _book.GetById(id) : null;

    private ContactEntry? Find(ServiceMembership membership, ServiceMember member) => member.Address is { } address
        ? _book.Get(address, member.Network)
        : member.MembershipId is { } id ? _book.GetById(MemberKey(membership, id)) : null;

    private void See(ContactEntry entry) => entry.See(_evidence, MsnContactSource.Change);

    private void Change(ContactEntry entry, MsnContactAction action, ListMask list)
    {
        entry.Add(new ContactChange(
            _evidence, action, list, null, MsnContactActor.Owner, _outcome, IsApplied, _detail));
        if (IsApplied)
        {
            bool isAddition = action == MsnContactAction.Added;
            entry.SetLists(isAddition ? list : ListMask.None, list, _evidence.At);
            if (isAddition && list == ListMask.Forward)
            {
                entry.SetDeleted(false, _evidence.At);
            }
        }
    }
}
