using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Protocol.Sip;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Finds what a session with a server carries between two clients: packets in messages and datagrams, and
/// negotiations in notifications (reference: sections 2.1, 3.1 and 3.8).</summary>
public sealed class TransferSessionReader : ISessionReader
{
    // The content type stands in the first lines.
    private const int HeaderLength = 512;

    // Types of notes from client to client (reference: section 3.8).
    private const string SipServerType = "2";
    private const string NegotiationType = "3";
    private const string SipType = "12";

    private readonly TransferTracker _tracker;
    private readonly MsnpSession _session;

    public TransferSessionReader(TransferTracker tracker, MsnpSession session)
    {
        _tracker = tracker;
        _session = session;
    }

    public void Read(CommandEvent item)
    {
        switch (item.Command.Verb)
        {
            case "MSG" when HasType(item, "x-msnmsgrp2p"u8):
                ReadMessage(item);
                break;
            case "MSG" when HasType(item, "x-msmsgsinvite"u8):
                ReadInvitation(item);
                break;
            case "MSG" when HasType(item, "text/x-mms-"u8):
                ReadEmoticons(item);
                break;
            case "SDG":
                ReadDatagram(item);
                break;
            case "UUN" when item.IsFromClient:
                ReadNotice(item, item.Command[2], _session.Account, AccountName.Parse(item.Command[1]).Address);
                break;
            case "UBN" when !item.IsFromClient:
                ReadNotice(item, item.Command[1], AccountName.Parse(item.Command[0]).Address, _session.Account);
                break;
            default:
                return;
        }

        _tracker.Advance();
    }

    public void Close(FrameReference at)
    {
        // A transfer goes on in the next session, or on another way.
    }

    private static bool HasType(CommandEvent item, ReadOnlySpan<byte> type) =>
        item.Command.Payload.AsSpan(0, Math.Min(HeaderLength, item.Command.Payload.Length)).IndexOf(type) >= 0;

    private void ReadMessage(CommandEvent item)
    {
        MessagePayload payload = _session.Stream.Analysis.Payloads.Parse(item.Command.Payload);
        if (HoledBytes.OfPayload(item, payload.BodyOffset) is not { } body || !payload.AreHeadersComplete)
        {
            return;
        }

        AccountName? source = payload["P2P-Src"] is { } sender ? AccountName.Parse(sender) : null;
        AccountName? target = payload["P2P-Dest"] is { } receiver ? AccountName.Parse(receiver) : null;
        bool hasEndpoints = source?.EndpointId is not null || target?.EndpointId is not null;
        PacketPlace place = new(MsnTransferRoute.Switchboard, _session.Stream, item.Piece)
        {
            Sender = item.IsFromClient
                ? _session.Account ?? source?.Address
                : AccountName.Parse(item.Command[0]).Address,
            Receiver = target?.Address,
            SessionId = _session.SessionId,
        };
        _tracker.Traffic.Read(body, true, hasEndpoints ? 2 : 1, place);
    }

    private void ReadEmoticons(CommandEvent item)
    {
        MessagePayload payload = _session.Stream.Analysis.Payloads.Parse(item.Command.Payload);
        _tracker.Shortcuts.Read(WireText.Decode(item.Command.Payload.AsSpan(payload.BodyOffset)));
    }

    private void ReadInvitation(CommandEvent item)
    {
        MessagePayload payload = _session.Stream.Analysis.Payloads.Parse(item.Command.Payload);
        if (Invitation.Parse(item.Command.Payload.AsSpan(payload.BodyOffset)) is not { } invitation)
        {
            return;
        }

        string? named = item.IsFromClient ? null : AccountName.Parse(item.Command[0]).Address;
        HashSet<string> others = _session.Members.At(Moment.Of(item));
        PacketPlace place = new(MsnTransferRoute.Switchboard, _session.Stream, item.Piece)
        {
            Sender = named ?? _session.Account,
            Receiver = named is null ? others.Count == 1 ? others.First() : null : _session.Account,
            SessionId = _session.SessionId,
        };
        _tracker.Invitations.Read(place, invitation);
    }

    private void ReadNotice(CommandEvent item, string type, string? sender, string? receiver)
    {
        PacketPlace place = PlaceOf(item, sender, receiver);
        byte[] payload = item.Command.Payload;
        if (type == NegotiationType && SlpMessage.Parse(payload) is { } message)
        {
            _tracker.Traffic.Negotiation.Read(new[] { place }, message);
        }
        else if (type == SipType && SipTunnel.Parse(payload) is { } tunnel)
        {
            _tracker.Calls.Read(tunnel, place);
        }
        else if (type == SipServerType)
        {
            _tracker.Channels.ReadSipServer(WireText.Decode(payload), place);
        }
    }

    private void ReadDatagram(CommandEvent item)
    {
        RoutedPayload payload = RoutedPayload.Parse(item.Command.Payload);
        string type = payload.Content?["Message-Type"]?.Trim().ToLowerInvariant() ?? "";
        PacketPlace place = PlaceOf(item, payload.From?.Address, payload.To?.Address);
        if (type == "signal/p2p")
        {
            ReadOnlySpan<byte> body = item.Command.Payload.AsSpan(payload.BodyOffset);
            if (SlpMessage.Parse(body) is { } message)
            {
                _tracker.Traffic.Negotiation.Read(new[] { place }, message);
            }
        }
        else if (type == "customemoticon")
        {
            _tracker.Shortcuts.Read(WireText.Decode(item.Command.Payload.AsSpan(payload.BodyOffset)));
        }
        else if (type == "data" && HoledBytes.OfPayload(item, payload.BodyOffset) is { } body)
        {
            ReadPackets(body, payload, place);
        }
    }

    // One body can hold several packets; each has its footer.
    private void ReadPackets(HoledBytes body, RoutedPayload payload, PacketPlace place)
    {
        int likelyVersion = payload.From?.EndpointId is null && payload.To?.EndpointId is null ? 1 : 2;
        IReadOnlyList<int> offsets = OffsetsOf(payload.Content!["Bridging-Offsets"], body.Length);
        for (int i = 0; i < offsets.Count; i++)
        {
            int end = i + 1 < offsets.Count ? offsets[i + 1] : body.Length;
            _tracker.Traffic.Read(body.Slice(offsets[i], end - offsets[i]), true, likelyVersion, place);
        }
    }

    private static IReadOnlyList<int> OffsetsOf(string? header, int length)
    {
        List<int> offsets = new() { 0 };
        foreach (string text in (header ?? "").Split(','))
        {
            if (DecimalNumber.TryParse(text.Trim(), out long offset)
                && offset > offsets[offsets.Count - 1] && offset < length)
            {
                offsets.Add((int)offset);
            }
        }

        return offsets;
    }

    private PacketPlace PlaceOf(CommandEvent item, string? sender, string? receiver) =>
        new(MsnTransferRoute.NotificationServer, _session.Stream, item.Piece)
        {
            Sender = sender,
            Receiver = receiver,
            SessionId = _session.SessionId,
        };
}
