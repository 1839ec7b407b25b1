using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// The signed ticket that lists every circle of an account: <c>USR n SHA A base64</c>, before that
/// <c>CircleTicket</c> in the address book's answer (reference: section 6.7).
/// </summary>
public sealed class CircleTicket
{
    /// <summary>When the address book service issued it.</summary>
    public DateTimeOffset? IssuedAt { get; private init; }

    /// <summary>The owner's number, signed decimal.</summary>
    public string? Cid { get; private init; }

    /// <summary>Addresses of the circles, such as <c>00000000-0000-0000-0009-…@live.com</c>, in order.</summary>
    public IReadOnlyList<string> Circles { get; private init; } = Array.Empty<string>();

    public string? KeyVersion { get; private init; }

    /// <summary>A signature is there; it cannot be verified without the service's key.</summary>
    public bool HasSignature { get; private init; }

    /// <summary>False when the text was cut, or the XML damaged: circles may be missing.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>Reads the word of a <c>USR</c>; null when it is no signed ticket.</summary>
    public static CircleTicket? Parse(string word, MsnParserOption limits) =>
        Read(WireXml.Read(Base64Text.Decode(word, out bool isWhole), limits), isWhole, limits);

    /// <summary>Reads the text of the element <c>CircleTicket</c>; null when it is no signed ticket.</summary>
    public static CircleTicket? ReadText(string text, MsnParserOption limits) =>
        Read(WireXml.Read(text, limits), isWhole: true, limits);

    private static CircleTicket? Read(WireXml outer, bool isWhole, MsnParserOption limits)
    {
        if (outer.Root is not { } signed || !signed.Is("SignedTicket"))
        {
            return null;
        }

        WireXml inner = WireXml.Read(Base64Text.Decode(signed.ValueOf("Data") ?? "", out bool isDataWhole), limits);
        WireElement ticket = inner.Root ?? new WireElement("Ticket");
        return new CircleTicket
        {
            IssuedAt = WireTime.FromXml(ticket.ValueOf("TS")),
            Cid = ticket.ValueOf("CID"),
            Circles = ticket.Descendants("Circle").Select(AddressOf).ToArray(),
            KeyVersion = signed.Attribute("keyVer"),
            HasSignature = signed.ValueOf("Sig") is { Length: > 0 },
            IsComplete = isWhole && isDataWhole && outer.IsWellFormed && !outer.IsLimited
                && inner.Root is not null && inner.IsWellFormed && !inner.IsLimited,
        };
    }

    private static string AddressOf(WireElement circle)
    {
        string id = (circle.Attribute("Id") ?? "").ToLowerInvariant();
        return circle.Attribute("HostedDomain") is { Length: > 0 } domain ? id + "@" + domain : id;
    }
}
