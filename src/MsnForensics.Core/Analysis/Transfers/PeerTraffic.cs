using MsnForensics.Analysis.Channels;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Takes the packets of all ways between clients and brings them to their sessions.</summary>
public sealed class PeerTraffic
{
    private readonly AnalysisContext _analysis;
    private readonly ChannelReader _channels;
    private readonly SlpAssembler _assembler;

    public PeerTraffic(AnalysisContext analysis, ChannelReader channels)
    {
        _analysis = analysis;
        _channels = channels;
        Peers = new PeerTable(analysis);
        Negotiation = new SlpReader(Peers, Nonces, channels);
        _assembler = new SlpAssembler(analysis, Negotiation.Read);
    }

    public PeerTable Peers { get; }

    public NonceTable Nonces { get; } = new();

    public SlpReader Negotiation { get; }

    /// <summary>Takes a packet.</summary>
    /// <param name="bytes">The packet.</param>
    /// <param name="hasFooter">Its way adds one.</param>
    /// <param name="likelyVersion">As <see cref="P2PPacket.TryRead"/> wants it.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>False for bytes that are no packet.</returns>
    public bool Read(HoledBytes bytes, bool hasFooter, int likelyVersion, PacketPlace place)
    {
        if (!P2PPacket.TryRead(bytes.Prefix, bytes.Length, hasFooter, likelyVersion, out P2PPacket packet))
        {
            return false;
        }

        Read(packet, bytes, place);
        return true;
    }

    /// <summary>Takes a packet that has been read.</summary>
    public void Read(P2PPacket packet, HoledBytes bytes, PacketPlace place)
    {
        switch (packet.Kind)
        {
            case P2PChunkKind.Slp when packet.DataLength > 0:
                _assembler.Add(packet, bytes, place);
                break;
            case P2PChunkKind.Data or P2PChunkKind.Ink when packet.DataLength + packet.UnstatedLength > 0:
                ReadData(packet, bytes, place);
                break;
            case P2PChunkKind.Acknowledgement when packet.Version == 1:
                Confirm(packet, place);
                break;
            case P2PChunkKind.Close or P2PChunkKind.Abort or P2PChunkKind.Reset when packet.SessionId != 0:
                ReadEnd(packet, place);
                break;
        }

        if (packet.Transport.AckSequence is { } sequence)
        {
            Confirm(sequence, place);
        }
    }

    /// <summary>Gives out what still waits.</summary>
    public void Flush() => _assembler.Flush();

    private void ReadData(P2PPacket packet, HoledBytes bytes, PacketPlace place)
    {
        PeerSession session = Peers.FindOrCreate(packet.SessionId, place.Sender, place.Receiver);
        if (session.IsReleased)
        {
            return;
        }

        long? declared = session.IsSingle ? session.Offer.DeclaredSize : null;
        if ((packet.TotalSize ?? packet.Remaining) > _analysis.Option.MaximumTransferLength
            || session.MessageOf(packet, place.Sender) is not { } message)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "MaximumTransferLength, or 1,000 messages of one session: what lies beyond was left out.",
                place.At.Number,
                place.At.UnixNanoseconds,
                place.At.Source));
            return;
        }

        message.Add(packet, bytes, place, declared);
        if (session.IsMedia && message.TakeText() is { } text)
        {
            _channels.ReadWebcam(session, text, message.Sender, place);
        }

        session.Offer.SessionId ??= place.SessionId;
        session.Touch(place.At);
    }

    // An acknowledgement of version 1 names the message.
    private void Confirm(P2PPacket packet, PacketPlace place)
    {
        if (packet.SessionId == 0 || Peers.Find(packet.SessionId, place.Sender, place.Receiver) is not { } session)
        {
            return;
        }

        foreach (PeerMessage message in session.Messages)
        {
            message.Body.IsConfirmed |= message.Version == 1
                && message.MessageId == packet.Header.AckSessionId
                && (message.Sender is null || place.Receiver is null || message.Sender == place.Receiver);
        }
    }

    // One of version 2 names the next byte of the sequence; one client names the packet's own (reference: section 3.2).
    private void Confirm(uint sequence, PacketPlace place)
    {
        foreach (PeerSession session in Peers.Between(place.Sender, place.Receiver))
        {
            foreach (PeerMessage message in session.Messages)
            {
                message.Body.IsConfirmed |= message.SequenceEnd is { } end && end == sequence
                    && (message.Sender is null || place.Receiver is null || message.Sender == place.Receiver);
            }
        }
    }

    private void ReadEnd(P2PPacket packet, PacketPlace place)
    {
        PeerSession? session = Peers.Find(packet.SessionId, place.Sender, place.Receiver);
        if (session is null || session.IsReleased)
        {
            return;
        }

        bool isComplete = session.IsComplete;
        place.AddTo(session.Offer.Negotiation);
        session.Touch(place.At);
        (TransferEnd end, string reason) = packet.Kind switch
        {
            P2PChunkKind.Close when isComplete || session.Offer.End != TransferEnd.None => (TransferEnd.Closed, ""),
            P2PChunkKind.Close => (TransferEnd.Cancelled, "flag 0x40"),
            P2PChunkKind.Abort => (TransferEnd.Cancelled, "flag 0x80"),
            _ => (TransferEnd.Failed, "flag 0x08"),
        };
        session.Offer.SetEnd(end, place.Sender, place.At, reason.Length == 0 ? null : reason);
    }
}
