using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using MsnForensics.Capture;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Finds the packets of two clients among all datagrams. Twenty bytes stand in front of each, of which little is known
/// (reference: section 6.5): a packet must fill the rest exactly, and belong to a known session or not come alone.
/// </summary>
public sealed class DatagramReader
{
    // Flows that may still become one of ours; foreign datagrams hardly ever fit.
    private const int MaximumFlowCount = 4096;

    private readonly TransferTracker _tracker;
    private readonly Dictionary<(IPEndPoint Source, IPEndPoint Destination), DatagramFlow> _flows = new();
    private readonly Queue<DatagramFlow> _order = new();

    public DatagramReader(TransferTracker tracker) => _tracker = tracker;

    public void Read(IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
    {
        if (UdpFrame.IsOpening(payload))
        {
            Open(source, destination).IsPeer = true;
            Open(destination, source).IsPeer = true;
        }
        else if (UdpFrame.TryRead(payload, out UdpFrame header)
            && P2PPacket.TryReadExact(payload.Slice(UdpFrame.HeaderLength), false, out P2PPacket packet))
        {
            Read(Open(source, destination), header, packet, payload, frame);
        }
    }

    private void Read(
        DatagramFlow flow, UdpFrame header, P2PPacket packet, ReadOnlySpan<byte> payload, FrameReference frame)
    {
        bool isKnown = packet.SessionId is not (0 or P2PHeader.InkSessionId)
            && _tracker.Traffic.Peers.Find(packet.SessionId, null, null) is not null;
        if (!flow.IsPeer && !isKnown && (flow.Candidate is null || flow.Frame.LocalId != header.LocalId))
        {
            flow.Candidate = payload.ToArray();
            flow.CandidateAt = frame;
            flow.Frame = header;
            return;
        }

        flow.IsPeer = true;
        if (packet.SessionId != 0)
        {
            _tracker.Channels.Table.Prove(
                "session " + packet.SessionId.ToString(CultureInfo.InvariantCulture),
                flow.Source,
                flow.Destination,
                payload.Length,
                frame);
        }

        if (flow.Candidate is { } candidate)
        {
            flow.Candidate = null;
            Use(flow, candidate, flow.CandidateAt);
        }

        Use(flow, payload.ToArray(), frame);
        _tracker.Advance();
    }

    private void Use(DatagramFlow flow, byte[] datagram, FrameReference frame)
    {
        int length = datagram.Length - UdpFrame.HeaderLength;
        PacketPlace place = new(flow.Source, flow.Destination, datagram.Length, frame);
        _tracker.Traffic.Read(
            new HoledBytes(datagram.AsMemory(UdpFrame.HeaderLength), length), false, 1, place);
    }

    private DatagramFlow Open(IPEndPoint source, IPEndPoint destination)
    {
        if (_flows.TryGetValue((source, destination), out DatagramFlow? flow))
        {
            return flow;
        }

        flow = new DatagramFlow(source, destination);
        _flows.Add((source, destination), flow);
        _order.Enqueue(flow);
        if (_order.Count > MaximumFlowCount)
        {
            DatagramFlow oldest = _order.Dequeue();
            _flows.Remove((oldest.Source, oldest.Destination));
        }

        return flow;
    }
}
