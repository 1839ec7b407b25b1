using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Passport;

/// <summary>What the ticket service answers: who was recognised, and the tickets or the refusal (reference: section
/// 5.4).</summary>
public sealed class TicketResponse
{
    /// <summary>The account's 64-bit number, hexadecimal.</summary>
    public string? Puid { get; private init; }

    /// <summary>The contact number, hexadecimal.</summary>
    public string? Cid { get; private init; }

    /// <summary>The account's name as the service knows it, lower case.</summary>
    public string? Account { get; private init; }

    /// <summary>The client's address as the service saw it.</summary>
    public string? ClientAddress { get; private init; }

    /// <summary>The service's clock.</summary>
    public DateTimeOffset? ServerTime { get; private init; }

    /// <summary>Name and build of the server.</summary>
    public string? ServerName { get; private init; }

    /// <summary>Names and values of the account's properties in order: country, language, first and last name
    /// …</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; private init; } =
        Array.Empty<KeyValuePair<string, string>>();

    public IReadOnlyList<PassportTicket> Tickets { get; private init; } = Array.Empty<PassportTicket>();

    /// <summary>Why no ticket was given; else null.</summary>
    public PassportFault? Fault { get; private init; }

    /// <summary>Reads an envelope; null when it is none of the ticket service.</summary>
    public static TicketResponse? Read(SoapEnvelope envelope)
    {
        WireElement? header = envelope.Header?["pp"];
        bool isOfTickets = header is not null
            || envelope.Body?["RequestSecurityTokenResponseCollection"] is not null
            || envelope.Body?["RequestSecurityTokenResponse"] is not null
            || envelope.Fault?.Detail?.Find("error/value") is not null
            || envelope.Fault?.Detail?["redirectUrl"] is not null;
        if (!isOfTickets)
        {
            return null;
        }

        KeyValuePair<string, string>[] properties = ReadProperties(header);
        return new TicketResponse
        {
            Puid = header?.ValueOf("PUID"),
            Cid = properties.ValueOf("CID"),
            Account = properties.ValueOf("AuthMembername")?.ToLowerInvariant(),
            ClientAddress = properties.ValueOf("IP"),
            ServerTime = WireTime.FromXml(header?["serverInfo"]?.Attribute("ServerTime")),
            ServerName = header?.ValueOf("serverInfo"),
            Properties = properties,
            Tickets = envelope.Body?.Descendants("RequestSecurityTokenResponse").Select(ReadTicket).ToArray()
                ?? Array.Empty<PassportTicket>(),
            Fault = envelope.Fault is { } fault ? PassportFault.Read(fault, header?.ValueOf("reqstatus")) : null,
        };
    }

    private static KeyValuePair<string, string>[] ReadProperties(WireElement? header) =>
        header?["credProperties"]?.All("credProperty")
            .Select(item => new KeyValuePair<string, string>(item.Attribute("Name") ?? "", item.Text))
            .ToArray()
        ?? Array.Empty<KeyValuePair<string, string>>();

    private static PassportTicket ReadTicket(WireElement response) => new(
        response.ValueOf("AppliesTo/EndpointReference/Address") ?? "",
        response.ValueOf("RequestedSecurityToken/BinarySecurityToken"),
        response.ValueOf("RequestedProofToken/BinarySecret"),
        WireTime.FromXml(response.ValueOf("LifeTime/Created")),
        WireTime.FromXml(response.ValueOf("LifeTime/Expires")),
        response["Fault"] is { } fault ? PassportFault.Read(new SoapFault(fault), null) : null);
}
