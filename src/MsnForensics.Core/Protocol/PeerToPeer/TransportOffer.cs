using System;
using System.Collections.Generic;
using System.Net;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>What the body of a transport message says about a way around the server (reference: section 4.6).</summary>
public sealed class TransportOffer
{
    private static readonly char[] Blank = { ' ' };

    private TransportOffer(IReadOnlyList<SlpField> body, IReadOnlyList<IPEndPoint> endpoints)
    {
        Bridge = body.ValueOf("Bridge");
        Bridges = (body.ValueOf("Bridges") ?? "").Split(Blank, StringSplitOptions.RemoveEmptyEntries);
        IsListening = string.Equals(body.ValueOf("Listening"), "true", StringComparison.OrdinalIgnoreCase);
        Nonce = P2PNonce.Parse(body.ValueOf("Nonce"));
        HashedNonce = P2PNonce.Parse(body.ValueOf("Hashed-Nonce"));
        ExternalAddress = WireEndpoint.ParseNetworkId(body.ValueOf("NetID"));
        ConnectionType = body.ValueOf("Conn-Type");
        RelayAddress = WireEndpoint.ParseAddress(body.ValueOf("ServerAddress") ?? "");
        MessageType = body.ValueOf("Nat-Trav-Msg-Type");
        Endpoints = endpoints;
    }

    /// <summary>Ways the requester can go, in its order of preference.</summary>
    public IReadOnlyList<string> Bridges { get; }

    /// <summary>The way chosen: <c>TCPv1</c>, <c>TRUDPv1</c>, <c>TURNv1</c>, <c>SBBridge</c>; null in a
    /// request.</summary>
    public string? Bridge { get; }

    /// <summary>The sender of this body waits for connections at <see cref="Endpoints"/>.</summary>
    public bool IsListening { get; }

    /// <summary>What the connecting side sends and the listening side repeats.</summary>
    public Guid? Nonce { get; }

    /// <summary>Hash of what the sender of this body will send on the connection.</summary>
    public Guid? HashedNonce { get; }

    /// <summary>Public address of the sender (<c>NetID</c>).</summary>
    public IPAddress? ExternalAddress { get; }

    /// <summary>Kind of NAT in front of the sender.</summary>
    public string? ConnectionType { get; }

    /// <summary>The relay of a TURN set-up; it listens at port 443.</summary>
    public IPAddress? RelayAddress { get; }

    /// <summary>What the message is about, in newer clients.</summary>
    public string? MessageType { get; }

    /// <summary>Addresses and ports that the body names, external ones first, without repeats.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints { get; }

    /// <summary>Reads a body; any fields give a result.</summary>
    public static TransportOffer Read(IReadOnlyList<SlpField> body)
    {
        List<IPEndPoint> endpoints = new();
        void Add(IEnumerable<IPEndPoint> found)
        {
            foreach (IPEndPoint endpoint in found)
            {
                if (!endpoints.Contains(endpoint))
                {
                    endpoints.Add(endpoint);
                }
            }
        }

        string? ValueOf(string name) => body.ValueOf(name);
        Add(WireEndpoint.ParseList(ValueOf("IPv4External-Addrs"), ValueOf("IPv4External-Port")));
        Add(WireEndpoint.ParseList(ValueOf("IPv4ExternalAddrsAndPorts")));
        Add(WireEndpoint.ParseList(ValueOf("IPv4Internal-Addrs"), ValueOf("IPv4Internal-Port")));
        Add(WireEndpoint.ParseList(ValueOf("IPv4InternalAddrsAndPorts")));
        Add(WireEndpoint.ParseList(ValueOf("IPv6-Addrs"), ValueOf("IPv6-Port")));
        Add(WireEndpoint.ParseList(ValueOf("IPv6AddrsAndPorts")));
        return new TransportOffer(body, endpoints);
    }
}
