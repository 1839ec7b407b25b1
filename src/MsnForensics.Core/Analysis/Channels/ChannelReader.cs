using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Analysis.Channels;

/// <summary>Which endpoints the messages of negotiations announce (reference: section 6.8).</summary>
public sealed class ChannelReader
{
    /// <summary>Name of the protocol of relays in <see cref="MsnChannel.Protocol"/>.</summary>
    public const string RelayProtocol = "MsnRelay";

    private const int RelayPort = 443;

    private readonly AnalysisContext _analysis;

    public ChannelReader(AnalysisContext analysis)
    {
        _analysis = analysis;
        Table = new ChannelTable(analysis);
    }

    public ChannelTable Table { get; }

    /// <summary>The body of a transport message.</summary>
    public void ReadTransport(
        SlpMessage message, TransportOffer transport, string? from, string? to, PeerSession? session, PacketPlace place)
    {
        string key = KeyOf("slp", session?.Offer.CallId ?? message.CallId, from, to);
        Expect("nonce ", transport.Nonce, key);
        Expect("hash ", transport.HashedNonce, key);
        if (session is not null)
        {
            Table.Expect("session " + session.Id.ToString(CultureInfo.InvariantCulture), key);
        }

        bool isUdp = transport.Bridge == "TRUDPv1"
            || message.ContentType.IndexOf("udpswitch", StringComparison.Ordinal) >= 0;
        if (transport.RelayAddress is { } relay)
        {
            ChannelTerms terms = new(
                key + "|relay", MsnChannelTransport.Tcp, RelayProtocol, from, to, session?.Offer);
            Table.Announce(terms, new[] { CandidateOf(new IPEndPoint(relay, RelayPort), "relay") }, place);
        }

        if (transport.Endpoints.Count > 0 || transport.IsListening)
        {
            ChannelTerms terms = new(
                key + "|" + from + (isUdp ? "|udp" : "|tcp"),
                isUdp ? MsnChannelTransport.Udp
                    : transport.Bridge is null ? MsnChannelTransport.Unknown
                    : MsnChannelTransport.Tcp,
                isUdp ? "MsnDatagram" : "MsnDirect",
                from,
                to,
                session?.Offer);
            Table.Announce(terms, transport.Endpoints.Select(endpoint => CandidateOf(endpoint)), place);
        }
    }

    /// <summary>A message of an invitation of the old form.</summary>
    public void ReadInvitation(ClassicTransfer transfer, Invitation invitation, PacketPlace place)
    {
        List<MsnChannelCandidate> candidates = invitation.Endpoints.Select(endpoint => CandidateOf(endpoint)).ToList();
        candidates.AddRange(new[] { invitation["Public-IP"], invitation["Private-IP"] }
            .Select(text => WireEndpoint.ParseAddress(text ?? "")).OfType<IPAddress>()
            .Select(address => CandidateOf(new IPEndPoint(address, 0))));
        bool isFile = transfer.Application == PeerApplication.File;
        bool isAgreed = invitation.Command == InvitationCommand.Accept && !isFile;
        if (candidates.Count == 0 && !isAgreed && invitation.AuthCookie is null)
        {
            return;
        }

        string key = KeyOf("invitation", transfer.Cookie, transfer.First, transfer.Second);
        if (invitation.AuthCookie is { } cookie)
        {
            Table.Expect("cookie " + cookie.ToString(CultureInfo.InvariantCulture), key);
        }

        ChannelTerms terms = new(
            key + "|" + place.Sender,
            transfer.Application == PeerApplication.Call ? MsnChannelTransport.Unknown : MsnChannelTransport.Tcp,
            isFile ? "Msnftp" : transfer.Application == PeerApplication.Call ? "Sip" : transfer.Application.ToString(),
            place.Sender,
            place.Receiver,
            transfer.Offer);
        Table.Announce(terms, candidates, place);
    }

    /// <summary>The text of a message inside a webcam's session (reference: section 7.2).</summary>
    public void ReadWebcam(PeerSession session, string text, string? sender, PacketPlace place)
    {
        string key = KeyOf("webcam", session.Offer.CallId, session.First, session.Second);
        string? peer = session.First == sender ? session.Second : session.First;
        if (ReflectorAddress.Parse(text) is { } reflector)
        {
            Table.Expect("tunnel " + Text(reflector.TunnelId), key);
            ChannelTerms terms = new(
                key + "|reflector", MsnChannelTransport.Tcp, "WebcamReflector", sender, peer, session.Offer);
            Table.Announce(
                terms, new[] { new MsnChannelCandidate(reflector.Host, reflector.Port, "relay") }, place);
        }
        else if (WebcamDescription.Parse(text) is { } description)
        {
            Table.Expect("webcam " + Text(description.RecipientId) + " " + Text(description.Session), key);
            Announce(MsnChannelTransport.Tcp, "tcp", description.TcpEndpoints);
            Announce(MsnChannelTransport.Udp, "udp", description.UdpEndpoints);
        }

        void Announce(MsnChannelTransport transport, string part, IReadOnlyList<IPEndPoint> endpoints)
        {
            if (endpoints.Count > 0)
            {
                ChannelTerms terms = new(
                    string.Join("|", key, sender, part), transport, "Webcam", sender, peer, session.Offer);
                Table.Announce(terms, endpoints.Select(endpoint => CandidateOf(endpoint)), place);
            }
        }
    }

    /// <summary>The note that a call waits at a server: its word, the server's address, and more (reference: section
    /// 3.8).</summary>
    public void ReadSipServer(string text, PacketPlace place)
    {
        string[] words = text.Trim().Split(' ');
        if (words.Length < 2 || words[0] != "INVITE")
        {
            return;
        }

        IPEndPoint? endpoint = WireEndpoint.Parse(words[1])
            ?? (WireEndpoint.ParseAddress(words[1]) is { } address ? new IPEndPoint(address, 0) : null);
        if (endpoint is not null)
        {
            ChannelTerms terms = new(
                KeyOf("sip", words[1], place.Sender, place.Receiver),
                MsnChannelTransport.Tcp,
                "SipServer",
                place.Sender,
                place.Receiver,
                new TransferOffer(_analysis) { Kind = MsnTransferKind.Call });
            Table.Announce(terms, new[] { CandidateOf(endpoint, "server") }, place);
        }
    }

    /// <summary>A candidate of an address that the offer says no more about.</summary>
    public static MsnChannelCandidate CandidateOf(IPEndPoint endpoint, string? type = null) => new(
        endpoint.Address.ToString(),
        endpoint.Port,
        type ?? (WireEndpoint.IsPrivate(endpoint.Address) ? "private" : "public"));

    /// <summary>What the channels of one negotiation between two people have in common.</summary>
    public static string KeyOf(string kind, string? id, string? one, string? other)
    {
        bool isOrdered = string.CompareOrdinal(one, other) <= 0;
        return string.Join("|", kind, id, isOrdered ? one : other, isOrdered ? other : one);
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Expect(string kind, Guid? value, string key)
    {
        if (value is { } guid)
        {
            Table.Expect(kind + guid.ToString(), key);
        }
    }
}
