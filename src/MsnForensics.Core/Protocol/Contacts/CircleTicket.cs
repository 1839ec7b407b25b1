using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// The signed list of an account's circles, as the address book hands it out and <c>USR SHA A</c> presents it
/// (reference: section 6.7).
/// </summary>
/// <param name="IssuedAt">The server's time of issue.</param>
/// <param name="OwnerCid">The account's CID, signed decimal.</param>
/// <param name="Circles">Every circle of the account.</param>
public sealed record CircleTicket(DateTimeOffset? IssuedAt, string? OwnerCid, IReadOnlyList<CircleAddress> Circles)
{
    /// <summary>Reads the argument of <c>USR SHA A</c>; null when it is no ticket.</summary>
    public static CircleTicket? ReadArgument(string base64, MsnParserOption limits) =>
        Decode(base64) is { } bytes ? ReadSigned(WireXml.Read(bytes, limits), limits) : null;

    /// <summary>Reads the <c>CircleTicket</c> element's text.</summary>
    public static CircleTicket? ReadText(string text, MsnParserOption limits) =>
        ReadSigned(WireXml.Read(text, limits), limits);

    private static CircleTicket? ReadSigned(WireXml signed, MsnParserOption limits)
    {
        WireElement? envelope = signed.Roots.FirstOrDefault(root => root.Is("SignedTicket"));
        byte[]? data = Decode(envelope?.ValueOf("Data"));
        WireElement? ticket = data is null
            ? null
            : WireXml.Read(data, limits).Roots.FirstOrDefault(root => root.Is("Ticket"));
        return ticket is null
            ? null
            : new CircleTicket(
                WireValue.Time(ticket.ValueOf("TS")),
                WireValue.Text(ticket.ValueOf("CID")),
                ticket.Descendants("Circle").Select(CircleAddress.Read).ToArray());
    }

    private static byte[]? Decode(string? base64)
    {
        try
        {
            return string.IsNullOrEmpty(base64) ? null : Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>A circle.</summary>
/// <param name="Id">GUID in lower case.</param>
/// <param name="Domain">Such as <c>live.com</c>.</param>
public sealed record CircleAddress(string Id, string Domain)
{
    /// <summary>The circle as a contact, without its network number 9.</summary>
    public string Address => Id + "@" + Domain;

    internal static CircleAddress Read(WireElement element) => new(
        ListIdentifier.Normalize(element.Attribute("Id") ?? ""),
        (element.Attribute("HostedDomain") ?? "").ToLowerInvariant());
}
