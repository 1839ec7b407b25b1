using System.Collections.Generic;
using System.Linq;
using System;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// The answer to <c>ABFindAll</c> or <c>ABFindContactsPaged</c> (reference: section 7.4). Whether it is the whole book
/// or only what changed, the request tells.
/// </summary>
public sealed class AddressBookContents
{
    private AddressBookContents(WireElement result, MsnParserOption limits)
    {
        Groups = All(result["groups"], "Group", AddressBookGroup.Read);
        Contacts = All(result["contacts"], "Contact", AddressBookContact.Read);
        Circles = All(result.Find("CircleResult/Circles"), "CircleInverseInfo", AddressBookCircle.Read);
        Ticket = WireValue.Text(result.ValueOf("CircleResult/CircleTicket")) is { } ticket
            ? CircleTicket.ReadText(ticket, limits)
            : null;
        WireElement? book = result["ab"];
        BookId = AddressBookContact.Identifier(book?.ValueOf("abId"));
        LastChange = WireTime.FromXml(book?.ValueOf("lastChange"));
        CreatedAt = WireTime.FromXml(book?.ValueOf("createDate"));
        WireElement? info = book?["abInfo"];
        Owner = new ServiceOwner(
            WireValue.Text(info?.ValueOf("ownerEmail"))?.ToLowerInvariant(),
            AddressBookContact.NonZero(WireValue.Text(info?.ValueOf("OwnerCID"))),
            AddressBookContact.NonZero(WireValue.Text(info?.ValueOf("ownerPuid"))));
    }

    public IReadOnlyList<AddressBookGroup> Groups { get; }

    /// <summary>The owner among them, as the contact of type <c>Me</c>.</summary>
    public IReadOnlyList<AddressBookContact> Contacts { get; }

    public IReadOnlyList<AddressBookCircle> Circles { get; }

    public CircleTicket? Ticket { get; }

    /// <summary>All zeros for the account's own book; else a circle's id.</summary>
    public string? BookId { get; }

    public ServiceOwner Owner { get; }

    public DateTimeOffset? LastChange { get; }

    public DateTimeOffset? CreatedAt { get; }

    /// <summary>Null when the answer is of another kind.</summary>
    public static AddressBookContents? Read(SoapEnvelope envelope, MsnParserOption limits) =>
        (envelope.Content?["ABFindAllResult"] ?? envelope.Content?["ABFindContactsPagedResult"]) is { } result
            ? new AddressBookContents(result, limits)
            : null;

    private static IReadOnlyList<T> All<T>(WireElement? list, string name, Func<WireElement, T> read) =>
        list?.All(name).Select(read).ToArray() ?? Array.Empty<T>();
}

/// <summary>Whose list a service's answer is; what it does not say is null.</summary>
/// <param name="Account">Lower case.</param>
/// <param name="Cid">Signed 64-bit decimal.</param>
/// <param name="Puid">64-bit unique id of the Passport, decimal.</param>
public sealed record ServiceOwner(string? Account, string? Cid, string? Puid);
