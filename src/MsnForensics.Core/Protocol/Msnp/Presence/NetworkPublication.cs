using System;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>The body of <c>application/network+xml</c>: whether the service is signed in to another network for the
/// account (reference: section 6.8).</summary>
/// <param name="Status"><c>SigningIn</c>, <c>SignedIn</c>, <c>SignedOut</c>; null when not said.</param>
/// <param name="IsComplete">False when the XML is damaged.</param>
public readonly record struct NetworkPublication(string? Status, bool IsComplete)
{
    /// <summary>Reads a body; any bytes give a result.</summary>
    public static NetworkPublication Read(ReadOnlySpan<byte> xml, MsnParserOption limits)
    {
        WireXml document = WireXml.Read(xml, limits);
        return new NetworkPublication(document.Root?.ValueOf("status")?.Trim(), document.IsWellFormed);
    }
}
