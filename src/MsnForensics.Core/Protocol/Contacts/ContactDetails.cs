using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>A named value that clients and service attach to contacts, members and groups.</summary>
/// <param name="Name">Such as <c>AB.NickName</c> or <c>MSN.IM.BLP</c>.</param>
/// <param name="Value">As written; empty when removed.</param>
public sealed record Annotation(string Name, string Value)
{
    internal static Annotation Read(WireElement element) =>
        new(element.ValueOf("Name") ?? "", element.ValueOf("Value") ?? "");
}

/// <summary>An e-mail address of a contact.</summary>
/// <param name="Type">Such as <c>ContactEmailPersonal</c>; <c>Messenger2</c> for an external network.</param>
/// <param name="Address">Lower case.</param>
/// <param name="Network">Network number (<c>Capability</c>), where given.</param>
/// <param name="IsMessengerEnabled">The messenger uses this address.</param>
public sealed record ContactEmail(string Type, string Address, int? Network, bool IsMessengerEnabled)
{
    internal static ContactEmail Read(WireElement element) => new(
        element.ValueOf("contactEmailType") ?? "",
        (element.ValueOf("email") ?? "").Trim().ToLowerInvariant(),
        WireValue.Number(element.ValueOf("Capability")) is > 0 and int network ? network : null,
        WireValue.Boolean(element.ValueOf("isMessengerEnabled")) == true);
}

/// <summary>A telephone number of a contact.</summary>
/// <param name="Type"><c>ContactPhonePersonal</c>, <c>…Business Mobile Pager Other Fax</c>.</param>
/// <param name="Number">As written.</param>
/// <param name="IsMessengerEnabled">The messenger may page this number.</param>
public sealed record ContactPhone(string Type, string Number, bool IsMessengerEnabled)
{
    internal static ContactPhone Read(WireElement element) => new(
        element.ValueOf("contactPhoneType") ?? "",
        (element.ValueOf("number") ?? "").Trim(),
        WireValue.Boolean(element.ValueOf("isMessengerEnabled")) == true);
}

/// <summary>A contact's relation in one network.</summary>
/// <param name="DomainId">1 Windows Live, 3 Zune, 7 Facebook, 8 LinkedIn, 9 MySpace.</param>
/// <param name="SourceId"><c>WL FB LI MYSP</c>.</param>
/// <param name="RelationshipType">3 address book, 5 circle.</param>
/// <param name="RelationshipState">0 none, 1 waits for the owner's answer, 2 left, 3 accepted, 4 rejected.</param>
/// <param name="DisplayName">Name in that network.</param>
/// <param name="InviterMessage">Text of the request.</param>
/// <param name="InviterEmail">Who asked; lower case.</param>
/// <param name="InviterName">Who asked.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record ContactNetwork(
    int? DomainId,
    string? SourceId,
    int? RelationshipType,
    int? RelationshipState,
    string? DisplayName,
    string? InviterMessage,
    string? InviterEmail,
    string? InviterName,
    DateTimeOffset? CreatedAt)
{
    internal static ContactNetwork Read(WireElement element) => new(
        WireValue.Number(element.ValueOf("DomainId")),
        WireValue.Text(element.ValueOf("SourceId")),
        WireValue.Number(element.ValueOf("RelationshipType")),
        WireValue.Number(element.ValueOf("RelationshipState")),
        WireValue.Text(element.ValueOf("DisplayName")),
        WireValue.Text(element.ValueOf("InviterMessage")),
        WireValue.Text(element.ValueOf("InviterEmail"))?.ToLowerInvariant(),
        WireValue.Text(element.ValueOf("InviterName")),
        WireTime.FromXml(element.ValueOf("CreateDate")));
}
