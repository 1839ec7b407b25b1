using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Channels;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What negotiation messages tell about sessions (reference: sections 4.2 to 4.9).</summary>
public sealed class SlpReader
{
    private const string TransportType = "application/x-msnmsgr-trans";
    private const string RelayType = "application/x-msnmsgr-turnsetup";

    private readonly PeerTable _peers;
    private readonly NonceTable _nonces;
    private readonly ChannelReader _channels;

    public SlpReader(PeerTable peers, NonceTable nonces, ChannelReader channels)
    {
        _peers = peers;
        _nonces = nonces;
        _channels = channels;
    }

    /// <summary>Takes a message.</summary>
    /// <param name="places">Where its packets stand; never empty.</param>
    /// <param name="message">The message.</param>
    public void Read(IReadOnlyList<PacketPlace> places, SlpMessage message)
    {
        PacketPlace place = places[places.Count - 1];
        string? from = message.From?.Address ?? place.Sender;
        string? to = message.To?.Address ?? place.Receiver;
        PeerSession? session = SessionOf(message, from, to);
        if (message.ContentType.StartsWith(TransportType, StringComparison.Ordinal)
            || message.ContentType == RelayType)
        {
            TransportOffer transport = TransportOffer.Read(message.Body);
            _nonces.Announce(transport, from, to);
            _channels.ReadTransport(message, transport, from, to, session, place);
        }

        if (session is null || session.IsReleased)
        {
            return;
        }

        foreach (PacketPlace item in places)
        {
            item.AddTo(session.Offer.Negotiation);
        }

        session.Touch(place.At);
        session.Offer.SessionId ??= place.SessionId;
        switch (message.Method)
        {
            case SlpMethod.Invite when IsProposal(message):
                ReadProposal(session, message, from, to, place.At);
                break;
            case SlpMethod.Response:
                ReadResponse(session, message, from, place.At);
                break;
            case SlpMethod.Bye:
                session.Offer.SetEnd(TransferEnd.Closed, from, place.At, null);
                break;
        }
    }

    /// <summary>An invitation to a session, not to another way of carrying one.</summary>
    private static bool IsProposal(SlpMessage message) =>
        message.Body.ValueOf("EUF-GUID") is not null || message.Body.ValueOf("Context") is not null
        || message.ContentType == "application/x-msnmsgr-sessionreqbody";

    // By its call, by its number, or - for what can begin one - a new one.
    private PeerSession? SessionOf(SlpMessage message, string? from, string? to)
    {
        if (_peers.FindCall(message.CallId, from, to) is { } known)
        {
            return known;
        }

        uint? id = message.SessionId;
        PeerSession? session = id is { } number and not 0 ? _peers.Find(number, from, to) : null;
        bool isTransport = message.Method is SlpMethod.Invite && !IsProposal(message);
        if (message.Method is SlpMethod.Ack or SlpMethod.Unknown || isTransport || id is null or 0)
        {
            return session;
        }

        // The number of an older session can come again; an end alone begins none.
        bool isBye = message.Method == SlpMethod.Bye;
        bool isOther = session is null || session.IsReleased
            || (session.IsNegotiated && message.Method == SlpMethod.Invite);
        if (isOther && isBye)
        {
            return null;
        }

        session = isOther ? _peers.Create(id.Value, from, to) : session!;

        if (message.CallId is { } callId && session.Offer.CallId is null)
        {
            _peers.SetCall(session, callId);
        }

        return session;
    }

    private static void ReadProposal(
        PeerSession session, SlpMessage message, string? from, string? to, FrameReference at)
    {
        TransferOffer offer = session.Offer;
        if (offer.OfferedAt is not null)
        {
            return;
        }

        offer.OfferedAt = at;
        offer.Inviter = from;
        offer.Invitee = to;
        session.Branch = message.Branch;
        session.Learn(from, to);
        offer.ApplicationId = message.Body.ValueOf("EUF-GUID");
        session.Application = PeerApplicationCatalog.Find(offer.ApplicationId);
        byte[] context = SessionContext.Decode(message.Body.ValueOf("Context"), out bool isWhole)
            ?? Array.Empty<byte>();
        if (!isWhole || !message.IsWhole)
        {
            offer.Anomalies.Add(AnomalyCode.TransferOfferDamaged);
        }

        SessionContent.Read(session, context);
    }

    private static void ReadResponse(PeerSession session, SlpMessage message, string? from, FrameReference at)
    {
        TransferOffer offer = session.Offer;
        bool isTransport = message.ContentType.StartsWith(TransportType, StringComparison.Ordinal)
            || (session.Branch is not null && message.Branch is not null && message.Branch != session.Branch);
        if (isTransport)
        {
            return;
        }

        offer.Invitee ??= from;
        offer.Inviter ??= message.To?.Address;
        switch (message.StatusCode)
        {
            case 200:
                offer.SetAnswer(TransferAnswer.Accepted, at, null);
                break;
            case 603:
                offer.SetAnswer(TransferAnswer.Declined, at, ReasonOf(message));
                break;
            case >= 400:
                if (offer.Answer == TransferAnswer.Accepted)
                {
                    offer.SetEnd(TransferEnd.Failed, from, at, ReasonOf(message));
                }

                offer.SetAnswer(TransferAnswer.Failed, at, ReasonOf(message));
                break;
        }
    }

    // "603 Decline"
    private static string ReasonOf(SlpMessage message) =>
        message.StartLine.Substring(message.StartLine.IndexOf(' ') + 1);
}
