using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Contacts;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Accounts;

/// <summary>Reads what calls of web services say about accounts: who calls from where, and the senders of offline
/// messages.</summary>
public sealed class AccountExchangeReader
{
    private const string PassportScheme = "Passport1.4";

    private readonly AnalysisContext _analysis;
    private readonly AccountTable _table;
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public AccountExchangeReader(AnalysisContext analysis, AccountTable table)
    {
        _analysis = analysis;
        _table = table;
    }

    public void Read(HttpExchange exchange)
    {
        if (exchange.Request?.Head["Authorization"] is { } proof
            && proof.StartsWith(PassportScheme, StringComparison.OrdinalIgnoreCase))
        {
            NoteCaller(exchange, PassportHeader.Parse(proof).Account);
        }

        if (ServiceExchange.Read(exchange, _analysis.Option) is { } service)
        {
            ReadService(service);
            return;
        }

        if (ReadEnvelope(exchange.Request) is { } call)
        {
            ReadCall(exchange, call);
        }

        if (ReadEnvelope(exchange.Response) is { } answer && OimService.IsOim(answer)
            && OimService.MessageText(answer) is { } mail)
        {
            ReadMail(exchange, mail);
        }
    }

    private SoapEnvelope? ReadEnvelope(HttpPart? part) => part is null || part.Body.Length == 0
        ? null
        : SoapEnvelope.Read(part.Body, part.Head["SOAPAction"], _analysis.Option);

    private void ReadCall(HttpExchange exchange, SoapEnvelope call)
    {
        if (TicketRequest.Read(call) is { } ticket)
        {
            NoteCaller(exchange, ticket.Account);
        }
        else if (OimService.IsOim(call) && OimStore.Read(call) is { } store
            && NoteCaller(exchange, store.From) is { } sender)
        {
            long at = exchange.Request!.At.UnixNanoseconds;
            sender.Names.Add(store.FromName, at);
            sender.Clients.Add(store.Build is null ? store.Proxy : store.Proxy + " " + store.Build, at);
        }
    }

    private void ReadService(ServiceExchange service)
    {
        AddressBookContents? contents =
            service.Answer is null ? null : AddressBookContents.Read(service.Answer, _analysis.Option);
        MembershipContents? memberships = service.Answer is null ? null : MembershipContents.Read(service.Answer);
        AddressBookContact? own = contents?.Contacts.FirstOrDefault(contact => contact.IsOwner);
        string key = ServiceIdentity.Of(service.Exchange, service.Ticket);
        string? account = own?.PassportName ?? contents?.Owner.Account ?? memberships?.Owner.Account;
        account ??= _owners.TryGetValue(key, out string? known) ? known : null;
        if (account is null || NoteCaller(service.Exchange, account) is not { } entry)
        {
            return;
        }

        if (_owners.Count < _analysis.Option.MaximumAccountCount)
        {
            _owners[key] = account;
        }

        long at = (service.Exchange.Response ?? service.Exchange.Request)!.At.UnixNanoseconds;
        entry.Cid ??= own?.Cid ?? contents?.Owner.Cid ?? memberships?.Owner.Cid;
        entry.Names.Add(own?.DisplayName, at);
        entry.Names.Add(service.Request?.Profile?.DisplayName, at);
        AddressBookContact? changed = service.Request?.Contacts.FirstOrDefault(contact => contact.IsOwner);
        entry.Names.Add(service.Answer?.Fault is null ? changed?.DisplayName : null, at);
        NameContacts(service.Exchange, contents, at);
    }

    private void NameContacts(HttpExchange exchange, AddressBookContents? contents, long at)
    {
        foreach (AddressBookContact contact in contents?.Contacts ?? Array.Empty<AddressBookContact>())
        {
            if (contact.PassportName is { } account && !contact.IsOwner
                && Note(exchange.Response!, exchange, account) is { } entry)
            {
                entry.Names.Add(contact.DisplayName, at);
                entry.Cid ??= contact.Cid;
            }
        }
    }

    // The message tells where its sender's computer stood; the caller is the receiver.
    private void ReadMail(HttpExchange exchange, string mail)
    {
        List<KeyValuePair<string, string>> headers =
            MessagePayload.ReadHeaders(System.Text.Encoding.UTF8.GetBytes(HeadersOf(mail)));
        OimHeaders oim = new(headers);
        string? account = AddressIn(headers.FirstOrDefault(header => header.Key == "From").Value);
        if (account is not null && Note(exchange.Response!, exchange, account) is { } sender)
        {
            long at = exchange.Response!.At.UnixNanoseconds;
            sender.AddOrigin(oim.OriginatingSource, null, MsnOriginSource.OfflineMessage, at);
            sender.Clients.Add(oim.Proxy, at);
        }
    }

    private static string HeadersOf(string mail)
    {
        string text = mail.TrimStart().Replace("\r\n", "\n");
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end);
    }

    private static string? AddressIn(string? from)
    {
        int open = from?.LastIndexOf('<') ?? -1;
        int close = open < 0 ? -1 : from!.IndexOf('>', open);
        string? address = open < 0 ? from : close < 0 ? null : from!.Substring(open + 1, close - open - 1);
        return address?.IndexOf('@') > 0 ? address.Trim().ToLowerInvariant() : null;
    }

    private AccountEntry? NoteCaller(HttpExchange exchange, string? account)
    {
        HttpPart? part = exchange.Request ?? exchange.Response;
        if (account is null || Note(part!, exchange, account) is not { } entry)
        {
            return null;
        }

        long at = part!.At.UnixNanoseconds;
        entry.IsOwner = true;
        entry.AddOrigin(
            exchange.Stream.Client.Address.ToString(), exchange.Stream.Client.Port, MsnOriginSource.Connection, at);
        entry.Clients.Add(exchange.Request?.Head["User-Agent"], at);
        return entry;
    }

    private AccountEntry? Note(HttpPart part, HttpExchange exchange, string account)
    {
        AccountEntry? entry = _table.Get(account);
        entry?.See(new AccountEvidence(exchange.Stream, part.Piece, IsSignIn: false));
        return entry;
    }
}
