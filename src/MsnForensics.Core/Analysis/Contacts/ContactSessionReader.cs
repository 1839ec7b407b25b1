using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Reads what one session says about contacts, and hands its book over when it ends.</summary>
public sealed class ContactSessionReader : ISessionReader
{
    // A list has a thousand contacts at most.
    private const int MaximumNameCount = 10_000;

    private readonly ContactTracker _tracker;
    private readonly MsnpSession _session;
    private readonly Dictionary<string, string> _names = new();
    private Parts? _parts;
    private bool _hasShownStatus;

    public ContactSessionReader(ContactTracker tracker, MsnpSession session)
    {
        _tracker = tracker;
        _session = session;
    }

    // Most sessions are switchboards, which say nothing about lists.
    private Parts Lists => _parts ??= new Parts(new ContactSession(_session, _tracker.CreateBook()), GiveUp);

    public void Read(CommandEvent item)
    {
        switch (item.Command.Verb)
        {
            case "SYN" or "LST" or "LSG" or "BPR":
                Lists.Stream.Read(item);
                return;
            case "ADD" or "ADC" or "REM" or "SBP" or "REA" or "ADG" or "REG" or "RMG":
                ReadChange(item);
                break;
            case "ADL" or "RML":
                ReadDocument(item);
                break;
            case "FQY" when !item.IsFromClient:
                Lists.Documents.ReadNetworks(item);
                break;
            case "NLN" or "ILN" when !item.IsFromClient:
                ReadStatus(item);
                break;
            case "NFY":
                ReadPublication(item);
                break;
            case "CHG" or "PUT" when item.IsFromClient:
                _hasShownStatus = true;
                break;
            case "USR" when item.IsFromClient && item.Command[1] == "SHA":
                ReadCircles(item);
                break;
            default:
                ReadError(item);
                break;
        }

        if (!item.IsFromClient)
        {
            _parts?.Stream.EndEntry();
        }
    }

    public void Close(FrameReference at)
    {
        if (_parts is not null)
        {
            _parts.Requests.Close();
            _parts.Stream.Close();
            _tracker.TakeUp(_parts.Session);
        }
    }

    private void ReadChange(CommandEvent item)
    {
        long id = item.Command.TransactionId(item.IsFromClient) ?? 0;
        if (item.IsFromClient)
        {
            Lists.Requests.Add(id, new ListRequest(item, isUpload: false));
            return;
        }

        ListEvidence evidence = Lists.Requests.Take(id) is { } request
            ? Lists.Session.EvidenceOf(request.Item, item)
            : Lists.Session.EvidenceOf(item);
        Lists.Changes.Apply(item, evidence, MsnContactOutcome.Done, isApplied: true, null);
    }

    private void ReadDocument(CommandEvent item)
    {
        long id = item.Command.TransactionId(item.IsFromClient) ?? 0;
        if (item.IsFromClient)
        {
            Lists.Requests.Add(id, new ListRequest(item, Lists.Documents.IsUpload(item, _hasShownStatus)));
        }
        else if (item.Command.PayloadLength is not null)
        {
            Lists.Documents.Apply(
                item, Lists.Session.EvidenceOf(item), isUpload: false, MsnContactOutcome.Done, isApplied: true);
        }
        else if (Lists.Requests.Take(id) is { } request)
        {
            ListEvidence evidence = Lists.Session.EvidenceOf(request.Item, item);
            Lists.Documents.Apply(
                request.Item, evidence, request.IsUpload, MsnContactOutcome.Done, isApplied: true);
        }
    }

    private void ReadError(CommandEvent item)
    {
        if (_parts is null || item.IsFromClient || item.Command.TransactionId(false) is not { } id)
        {
            return;
        }

        if (!item.Command.IsError)
        {
            _parts.Requests.PassOver(id);
            return;
        }

        if (_parts.Requests.Take(id) is { } request)
        {
            Refuse(request, item);
        }
    }

    private void Refuse(ListRequest request, CommandEvent item)
    {
        string code = item.Command.Verb;
        string detail = ErrorCatalog.Find(code) is { } meaning ? code + " " + meaning : code;
        if (request.Item.Command.Verb is "ADL" or "RML")
        {
            Lists.Documents.Refuse(request, item, detail);
        }
        else
        {
            ListEvidence evidence = Lists.Session.EvidenceOf(request.Item, item);
            Lists.Changes.Apply(request.Item, evidence, MsnContactOutcome.Refused, isApplied: false, detail);
        }
    }

    // What the server passed over in silence is noted; what it may have answered behind the capture's end counts.
    private void GiveUp(ListRequest request)
    {
        ListEvidence evidence = Lists.Session.EvidenceOf(request.Item);
        bool isApplied = !request.IsPassedOver;
        if (request.Item.Command.Verb is "ADL" or "RML")
        {
            Lists.Documents.Apply(
                request.Item,
                evidence,
                request.IsUpload,
                MsnContactOutcome.Unanswered,
                isApplied || request.IsUpload);
        }
        else
        {
            Lists.Changes.Apply(request.Item, evidence, MsnContactOutcome.Unanswered, isApplied, null);
        }
    }

    private void ReadStatus(CommandEvent item)
    {
        int dialect = DialectName.NumberOf(_session.Dialect);
        if (StatusLine.Read(item.Command, dialect == 0 ? null : dialect) is { Account: { } account } line)
        {
            Name(item, account, line.Network, line.Name);
        }
    }

    private void ReadPublication(CommandEvent item)
    {
        RoutedPayload payload = RoutedPayload.Parse(item.Command.Payload);
        if (payload.From is not { } from || PublicationUri.Parse(payload.Content?["Uri"] ?? "").Subject != "user")
        {
            return;
        }

        UserPublication user = UserPublication.Read(
            new ReadOnlySpan<byte>(item.Command.Payload, payload.BodyOffset, payload.BodyLength),
            _session.Stream.Analysis.Option);
        Name(item, from, from.Network, user.Name);
    }

    // Members of a circle, and the owner's other places, are no contacts for that.
    private void Name(CommandEvent item, AccountName account, int? network, string? name)
    {
        bool isKnown = _names.TryGetValue(account.Address, out string? last) && last == (name ?? last);
        if (account.Via is not null || isKnown || network is NetworkName.Circle or NetworkName.TemporaryGroup)
        {
            return;
        }

        if (_names.Count < MaximumNameCount || last is not null)
        {
            _names[account.Address] = name ?? last ?? "";
        }

        if (Lists.Session.Book.Get(account.Address, network) is { } entry)
        {
            Moment at = Moment.Of(item);
            entry.See(Lists.Session.EvidenceOf(item), MsnContactSource.Presence);
            entry.SetNetwork(network, at);
            entry.SetName(name, at);
        }
    }

    private void ReadCircles(CommandEvent item)
    {
        CircleTicket? ticket = CircleTicket.Parse(item.Command[3], _session.Stream.Analysis.Option);
        foreach (string circle in ticket?.Circles ?? Array.Empty<string>())
        {
            if (Lists.Session.Book.Get(circle, NetworkName.Circle) is { } entry)
            {
                entry.See(Lists.Session.EvidenceOf(item), MsnContactSource.CircleTicket);
                entry.SetNetwork(NetworkName.Circle, Moment.Of(item));
            }
        }
    }

    private sealed class Parts
    {
        public Parts(ContactSession session, Action<ListRequest> giveUp)
        {
            Session = session;
            Stream = new ListStreamReader(session);
            Changes = new ListChangeReader(session);
            Documents = new ListDocumentReader(session);
            Requests = new ListRequestTable(giveUp);
        }

        public ContactSession Session { get; }

        public ListStreamReader Stream { get; }

        public ListChangeReader Changes { get; }

        public ListDocumentReader Documents { get; }

        public ListRequestTable Requests { get; }
    }
}
