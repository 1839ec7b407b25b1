using System;
using System.Net;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Protocol.Sip;

/// <summary>One address at which a call's media can be reached (reference: section 7.9).</summary>
/// <param name="Foundation">Tells candidates of one origin; the user name's beginning in the old form.</param>
/// <param name="Component">1 RTP, 2 RTCP.</param>
/// <param name="Transport"><c>UDP</c> or <c>TCP</c>.</param>
/// <param name="Endpoint">Address and port.</param>
/// <param name="Kind"><c>host</c>, <c>srflx</c>, <c>prflx</c> or <c>relay</c>; in the old form only <c>relay</c> is
/// told, by a low priority.</param>
/// <param name="Related">The host's own address behind it, when given.</param>
public sealed record IceCandidate(
    string Foundation, int Component, string Transport, IPEndPoint Endpoint, string? Kind, IPEndPoint? Related)
{
    private const int OldFieldCount = 7;
    private const int FoundationLength = 32;

    /// <summary>Reads the value of <c>a=candidate</c> in either form; null for another one.</summary>
    public static IceCandidate? Parse(string value)
    {
        string[] words = value.Trim().Split(' ');
        int type = Array.IndexOf(words, "typ");
        return type >= 0 ? ParseNew(words, type) : words.Length == OldFieldCount ? ParseOld(words) : null;
    }

    // Draft 19: foundation component transport priority address port "typ" kind ["raddr" address "rport" port].
    private static IceCandidate? ParseNew(string[] words, int type)
    {
        if (type < 6 || type + 1 >= words.Length || EndpointOf(words[4], words[5]) is not { } endpoint)
        {
            return null;
        }

        int address = Array.IndexOf(words, "raddr") + 1;
        int port = Array.IndexOf(words, "rport") + 1;
        return new IceCandidate(
            words[0],
            ComponentOf(words[1]),
            words[2].ToUpperInvariant(),
            endpoint,
            words[type + 1],
            address > 0 && port > 0 && address < words.Length && port < words.Length
                ? EndpointOf(words[address], words[port])
                : null);
    }

    // Draft 6: user name, component, password, transport, priority, address, port.
    private static IceCandidate? ParseOld(string[] words) => EndpointOf(words[5], words[6]) is { } endpoint
        ? new IceCandidate(
            words[0].Substring(0, Math.Min(words[0].Length, FoundationLength)),
            ComponentOf(words[1]),
            words[3].ToUpperInvariant(),
            endpoint,
            IsRelay(words[4]) ? "relay" : null,
            null)
        : null;

    private static bool IsRelay(string priority) =>
        priority.StartsWith("0.", StringComparison.Ordinal) && priority.Length > 2 && priority[2] is >= '0' and < '5';

    private static int ComponentOf(string word) =>
        DecimalNumber.TryParse(word, out long component) && component <= 256 ? (int)component : 0;

    private static IPEndPoint? EndpointOf(string address, string port) =>
        WireEndpoint.ParseAddress(address) is { } ip && WireEndpoint.ParsePort(port) is { } number
            ? new IPEndPoint(ip, number)
            : null;
}
