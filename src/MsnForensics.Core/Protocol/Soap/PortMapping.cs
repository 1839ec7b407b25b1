using System;
using System.Net;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Soap;

/// <summary>A computer's request that its router pass a port on to it (UPnP Forum, WANIPConnection:1, section
/// 2.4.16).</summary>
/// <param name="Client">Where the computer listens.</param>
/// <param name="ExternalPort">The port at the router's public address.</param>
/// <param name="IsUdp">For datagrams, not for TCP.</param>
/// <param name="Description">What the program calls it.</param>
public sealed record PortMapping(IPEndPoint Client, int ExternalPort, bool IsUdp, string Description)
{
    private const string Action = "#AddPortMapping";

    /// <summary>True when the request is one of these.</summary>
    public static bool IsRequest(HttpHead head) => head.Method == "POST"
        && head["SOAPAction"]?.IndexOf(Action, StringComparison.Ordinal) >= 0;

    /// <summary>Reads the request's body; null when it names no address and ports.</summary>
    public static PortMapping? Read(ReadOnlySpan<byte> body, MsnParserOption limits)
    {
        WireElement? content = SoapEnvelope.Read(body, Action, limits)?.Content;
        string ValueOf(string name) => content?.ValueOf(name)?.Trim() ?? "";
        return WireEndpoint.ParseAddress(ValueOf("NewInternalClient")) is { } address
            && WireEndpoint.ParsePort(ValueOf("NewInternalPort")) is { } port
            && WireEndpoint.ParsePort(ValueOf("NewExternalPort")) is { } external
                ? new PortMapping(
                    new IPEndPoint(address, port),
                    external,
                    string.Equals(ValueOf("NewProtocol"), "UDP", StringComparison.OrdinalIgnoreCase),
                    ValueOf("NewPortMappingDescription"))
                : null;
    }
}
