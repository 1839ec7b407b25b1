using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// What a client sends to the ticket service (<c>RST.srf</c>, <c>RST2.srf</c>): who signs in, with which password,
/// and which tickets are wanted (reference: section 5.4).
/// </summary>
public sealed class TicketRequest
{
    private const string MessengerAudience = "messengerclear.live.com";

    /// <summary>Lower case; null when the client proves itself with an older ticket.</summary>
    public string? Account { get; private init; }

    /// <summary>The password in clear.</summary>
    public string? Password { get; private init; }

    /// <summary>The program by its GUID; all clients of the time send Messenger's.</summary>
    public string? HostingApplication { get; private init; }

    /// <summary>Locale as a decimal number, such as 1033.</summary>
    public string? LocaleId { get; private init; }

    /// <summary>The client's clock; sent to <c>RST2.srf</c> only.</summary>
    public DateTimeOffset? ClientTime { get; private init; }

    public IReadOnlyList<TicketDemand> Demands { get; private init; } = Array.Empty<TicketDemand>();

    /// <summary>The policy under which the ticket for the notification server is asked for.</summary>
    public string? Policy => (Demands.FirstOrDefault(demand => demand.Audience == MessengerAudience)
        ?? Demands.FirstOrDefault(demand => demand.Policy is not null))?.Policy;

    /// <summary>Reads an envelope; null when it asks for no ticket.</summary>
    public static TicketRequest? Read(SoapEnvelope envelope)
    {
        TicketDemand[] demands = envelope.Body?.Descendants("RequestSecurityToken").Select(ReadDemand).ToArray()
            ?? Array.Empty<TicketDemand>();
        if (demands.Length == 0 && envelope.Body?["RequestMultipleSecurityTokens"] is null)
        {
            return null;
        }

        WireElement? user = envelope.Header?.Find("Security/UsernameToken");
        string? name = user?.ValueOf("Username");
        return new TicketRequest
        {
            Account = name is { Length: > 0 } ? AccountName.Parse(name.Trim()).Address : null,
            Password = user?.ValueOf("Password"),
            HostingApplication = envelope.Header?.ValueOf("AuthInfo/HostingApp"),
            LocaleId = FindParameter(envelope.Header?.ValueOf("AuthInfo/RequestParams"), "lc"),
            ClientTime = WireTime.FromXml(envelope.Header?.ValueOf("Security/Timestamp/Created")),
            Demands = demands,
        };
    }

    private static TicketDemand ReadDemand(WireElement demand) => new(
        demand.ValueOf("AppliesTo/EndpointReference/Address") ?? "", demand["PolicyReference"]?.Attribute("URI"));

    // Count, then length and text of each name and value, all numbers with 32 bits.
    private static string? FindParameter(string? text, string name)
    {
        ReadOnlySpan<byte> rest = Base64Text.Decode(text ?? "", out _);
        if (rest.Length < 4)
        {
            return null;
        }

        rest = rest.Slice(4);
        while (TryTake(ref rest, out string key) && TryTake(ref rest, out string value))
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.Length < 4)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (length > bytes.Length - 4)
        {
            return false;
        }

        text = WireText.Decode(bytes.Slice(4, (int)length));
        bytes = bytes.Slice(4 + (int)length);
        return true;
    }
}
