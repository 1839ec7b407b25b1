using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Contacts;

/// <summary>
/// Follows the lists of all accounts of a run: what sessions and web services say is merged by owner, and each contact
/// of each owner becomes one record at the end.
/// </summary>
public sealed class ContactTracker : ITracker
{
    private readonly AnalysisContext _analysis;
    private readonly ContactLimit _limit;
    private readonly AddressBookReader _services;
    private readonly SortedDictionary<string, ContactBook> _byOwner = new(StringComparer.Ordinal);
    private readonly List<ContactSession> _ownerless = new();
    private readonly Dictionary<string, ServiceBook> _byService = new(StringComparer.Ordinal);
    private readonly Dictionary<IPAddress, SortedSet<string>> _ownersAt = new();

    public ContactTracker(AnalysisContext analysis)
    {
        _analysis = analysis;
        _limit = new ContactLimit(analysis);
        _services = new AddressBookReader(analysis);
    }

    public ContactBook CreateBook() => new(_limit);

    public ISessionReader Open(MsnpSession session) => new ContactSessionReader(this, session);

    public void OnExchange(HttpExchange exchange)
    {
        if (ServiceExchange.Read(exchange, _analysis.Option) is not { } service)
        {
            return;
        }

        string key = ServiceIdentity.Of(exchange, service.Ticket);
        if (!_byService.TryGetValue(key, out ServiceBook? book))
        {
            _byService.Add(key, book = new ServiceBook(CreateBook(), exchange.Stream.Client.Address));
        }

        book.Owner = _services.Read(service, book.Book) ?? book.Owner;
    }

    /// <summary>A session ends. Whose it is, a later one may tell.</summary>
    public void TakeUp(ContactSession session)
    {
        if (session.Session.Account is { } owner)
        {
            Add(owner, session.Book);
            NoteAddress(session.Session.Stream.Client.Address, owner);
        }
        else
        {
            _ownerless.Add(session);
        }
    }

    public void Complete()
    {
        List<ContactBook> unknown = new();
        foreach (ContactSession session in _ownerless)
        {
            Assign(session.Session.Account, session.Book, unknown);
        }

        foreach (string key in _byService.Keys.OrderBy(key => key, StringComparer.Ordinal))
        {
            ServiceBook book = _byService[key];
            Assign(book.Owner ?? OnlyOwnerAt(book.Client), book.Book, unknown);
        }

        foreach (KeyValuePair<string, ContactBook> owned in _byOwner)
        {
            Emit(owned.Key, owned.Value);
        }

        unknown.ForEach(book => Emit(null, book));
    }

    private void Assign(string? owner, ContactBook book, List<ContactBook> unknown)
    {
        if (owner is not null)
        {
            Add(owner, book);
        }
        else
        {
            unknown.Add(book);
        }
    }

    private void Add(string owner, ContactBook book)
    {
        if (_byOwner.TryGetValue(owner, out ContactBook? known))
        {
            known.Merge(book);
        }
        else
        {
            _byOwner.Add(owner, book);
        }
    }

    private void NoteAddress(IPAddress address, string owner)
    {
        if (!_ownersAt.TryGetValue(address, out SortedSet<string>? owners))
        {
            _ownersAt.Add(address, owners = new SortedSet<string>(StringComparer.Ordinal));
        }

        owners.Add(owner);
    }

    // Behind one address there may be several people; only one who is alone there is meant.
    private string? OnlyOwnerAt(IPAddress address) =>
        _ownersAt.TryGetValue(address, out SortedSet<string>? owners) && owners.Count == 1 ? owners.Min : null;

    private void Emit(string? owner, ContactBook book)
    {
        ContactRecordBuilder builder = new(_analysis, owner, book);
        bool isAny = false;
        foreach (MsnContact contact in builder.Build())
        {
            isAny = true;
            if (_analysis.Wants(RecordKinds.Contact))
            {
                _analysis.Emit(contact);
            }
        }

        if (isAny && book.Completeness.Limitation is { } limitation)
        {
            FrameReference at = builder.FirstFrame;
            string whose = owner ?? "an unknown account";
            _analysis.Gaps.AddList(owner, limitation);
            _analysis.Report(new Anomaly(
                AnomalyCode.ContactListIncomplete,
                "List of " + whose + ": " + limitation,
                at.Number,
                at.UnixNanoseconds,
                at.Source));
        }
    }

    private sealed class ServiceBook
    {
        public ServiceBook(ContactBook book, IPAddress client)
        {
            Book = book;
            Client = client;
        }

        public ContactBook Book { get; }

        public IPAddress Client { get; }

        public string? Owner { get; set; }
    }
}
