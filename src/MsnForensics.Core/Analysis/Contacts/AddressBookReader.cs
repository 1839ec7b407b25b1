using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Applies the answers of the address-book and membership services to a book (reference: section
/// 7.4).</summary>
public sealed class AddressBookReader
{
    private const string OwnBook = "00000000-0000-0000-0000-000000000000";

    private readonly AnalysisContext _analysis;
    private long _sequence;

    public AddressBookReader(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>Reads a call with its answer.</summary>
    /// <returns>The account whose book it is, where the answer names it.</returns>
    public string? Read(ServiceExchange exchange, ContactBook book)
    {
        AddressBookContents? contents =
            exchange.Answer is null ? null : AddressBookContents.Read(exchange.Answer, _analysis.Option);
        MembershipContents? memberships = exchange.Answer is null ? null : MembershipContents.Read(exchange.Answer);

        // A circle has a book of its own, in which its members stand.
        bool isOwn = (exchange.Request?.BookId ?? contents?.BookId ?? OwnBook) == OwnBook;
        ListEvidence evidence = EvidenceOf(exchange, contents is not null || memberships is not null);
        if (contents is not null && isOwn)
        {
            ReadContents(exchange, contents, book, evidence);
        }
        else if (memberships is not null)
        {
            ReadMemberships(exchange, memberships, book, evidence);
        }
        else if (exchange.Request is { } request && isOwn)
        {
            new AddressBookChangeReader(book, evidence).Read(request, exchange.Answer);
        }

        return memberships?.Owner.Account ?? (isOwn ? OwnerOf(contents) : null);
    }

    private static string? OwnerOf(AddressBookContents? contents) =>
        contents?.Contacts.FirstOrDefault(contact => contact.IsOwner)?.PassportName ?? contents?.Owner.Account;

    // What a list says stands in the answer; a change is asked for by the call.
    private ListEvidence EvidenceOf(ServiceExchange exchange, bool isList)
    {
        IEnumerable<StreamPiece> pieces = new[] { exchange.Exchange.Request?.Piece, exchange.Exchange.Response?.Piece }
            .Where(piece => piece is not null)
            .Select(piece => piece!.Value);
        StreamPiece[] ordered = (isList ? pieces.Reverse() : pieces).ToArray();
        long time = (exchange.Exchange.Response ?? exchange.Exchange.Request)!.At.UnixNanoseconds;
        return new ListEvidence(exchange.Exchange.Stream, null, ordered, new Moment(time, _sequence++));
    }

    private static void ReadContents(
        ServiceExchange exchange, AddressBookContents contents, ContactBook book, ListEvidence evidence)
    {
        foreach (AddressBookGroup group in contents.Groups)
        {
            if (group.GroupId is { } id)
            {
                book.SetGroup(id, group.IsDeleted ? null : group.Name, evidence.At);
            }
        }

        foreach (AddressBookContact contact in contents.Contacts)
        {
            ReadContact(contact, book, evidence);
        }

        foreach (AddressBookCircle circle in contents.Circles)
        {
            ReadCircle(circle, book, evidence);
        }

        if (Judge(exchange, book, evidence))
        {
            book.Completeness.AddAddressBook(evidence);
        }
    }

    private static void ReadContact(AddressBookContact contact, ContactBook book, ListEvidence evidence)
    {
        ContactEntry? entry = contact.Address is { } address
            ? book.Get(address, contact.Network)
            : contact.ContactId is { } id ? book.GetById(id) : null;
        if (entry is null)
        {
            return;
        }

        entry.See(evidence, MsnContactSource.AddressBook);
        Describe(entry, contact, book, evidence.At);
        entry.SetDeleted(contact.IsDeleted, evidence.At);
        bool isForward = contact.IsForward && !contact.IsDeleted;
        entry.SetLists(isForward ? ListMask.Forward : ListMask.None, ListMask.Forward, evidence.At);
        entry.Groups.SetAll(contact.GroupIds, evidence.At);
    }

    /// <summary>Takes over what an entry of the address book says about a person.</summary>
    internal static void Describe(ContactEntry entry, AddressBookContact contact, ContactBook book, Moment at)
    {
        entry.SetName(contact.DisplayName ?? contact.QuickName, at);
        entry.SetNickName(contact.NickName, at);
        entry.SetNetwork(contact.Network, at);
        entry.SetCid(contact.Cid, at);
        entry.SetInviteMessage(contact.InviteMessage, at);
        entry.SetCreatedAt(contact.CreatedAt, at);
        foreach (ContactPhone phone in contact.Phones)
        {
            entry.SetPhone(KindOf(phone.Type), phone.Number, at);
        }

        foreach (ContactEmail email in contact.Emails)
        {
            entry.AddEmail(email.Address);
        }

        if (contact.ContactId is { } id)
        {
            entry.SetContactId(id, at);
            book.Identify(entry, id);
        }
    }

    private static void ReadCircle(AddressBookCircle circle, ContactBook book, ListEvidence evidence)
    {
        string address = circle.Id + "@" + (circle.Domain ?? "live.com");
        if (circle.Id.Length > 0 && book.Get(address, NetworkName.Circle) is { } entry)
        {
            entry.See(evidence, MsnContactSource.AddressBook);
            entry.SetNetwork(NetworkName.Circle, evidence.At);
            entry.SetName(circle.DisplayName, evidence.At);
            entry.SetDeleted(circle.IsDeleted, evidence.At);
        }
    }

    private static void ReadMemberships(
        ServiceExchange exchange, MembershipContents contents, ContactBook book, ListEvidence evidence)
    {
        ListMask covered = ListMask.None;
        bool hasMessenger = false;
        foreach (MemberService service in contents.Services.Where(service => service.IsMessenger))
        {
            hasMessenger = true;
            foreach (ServiceMembership membership in service.Memberships)
            {
                covered |= membership.IsComplete == true ? membership.List : ListMask.None;
                ReadMembers(membership, book, evidence);
            }
        }

        if (hasMessenger && Judge(exchange, book, evidence))
        {
            book.Completeness.AddMemberships(evidence, covered);
        }
    }

    private static void ReadMembers(ServiceMembership membership, ContactBook book, ListEvidence evidence)
    {
        foreach (ServiceMember member in membership.Members)
        {
            if (membership.List == ListMask.None || member.Address is not { } address
                || book.Get(address, member.Network) is not { } entry)
            {
                continue;
            }

            entry.See(evidence, MsnContactSource.Membership);
            entry.SetNetwork(member.Network, evidence.At);
            entry.SetCid(member.Cid, evidence.At);
            entry.SetName(member.DisplayName, evidence.At);
            entry.SetInviteMessage(member.InviteMessage, evidence.At);
            ListMask lists = member.IsDeleted ? ListMask.None : membership.List;
            entry.SetLists(lists, membership.List, evidence.At);
            if (member.MembershipId is { } id)
            {
                book.Identify(entry, AddressBookChangeReader.MemberKey(membership, id));
            }
        }
    }

    // True for an answer that leaves nobody out.
    private static bool Judge(ServiceExchange exchange, ContactBook book, ListEvidence evidence)
    {
        string? reason = !exchange.IsAnswerWhole ? "An answer of the address-book service is cut or damaged."
            : exchange.Request is null ? "What the address-book service was asked for is not in the capture."
            : exchange.Request.IsDelta ? "The client asked the address-book service for changes alone."
            : null;
        if (reason is not null)
        {
            book.Completeness.AddReason(evidence.At, reason);
        }

        return reason is null;
    }

    private static string KindOf(string type)
    {
        const string prefix = "ContactPhone";
        string kind = type.StartsWith(prefix, System.StringComparison.OrdinalIgnoreCase)
            ? type.Substring(prefix.Length)
            : type;
        return kind.ToLowerInvariant() switch
        {
            "personal" => "home",
            "business" => "work",
            string other => other,
        };
    }
}
