using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Transport;

/// <summary>
/// From frames to streams and datagrams: strips link layers, joins IP fragments, reassembles TCP. Feed every frame to
/// <see cref="Process"/>, then call <see cref="Complete"/> once. Nothing that a packet contains makes it throw.
/// </summary>
public sealed class PacketProcessor
{
    private const int ProtocolTcp = 6;
    private const int ProtocolUdp = 17;
    private const int ProtocolEncrypted = 50;

    private readonly TransportState _state;
    private readonly TcpFlowTable _flows;
    private readonly FragmentReassembler _fragments;
    private readonly ITunnelDecoder? _tunnels;
    private FrameReference _frame;
    private long _tooDeepCount;

    /// <param name="sink">Takes streams and datagrams.</param>
    /// <param name="anomalies">Takes what is odd; counts of whole kinds come at the end.</param>
    /// <param name="option">Limits and policies.</param>
    /// <param name="tunnels">Decoder for the rarer link layers and tunnels; without one they are counted
    /// only.</param>
    public PacketProcessor(
        ITransportSink sink, IAnomalySink anomalies, MsnParserOption option, ITunnelDecoder? tunnels = null)
    {
        _state = new TransportState(sink, anomalies, option);
        _flows = new TcpFlowTable(_state);
        _fragments = new FragmentReassembler(_state);
        _tunnels = tunnels;
    }

    /// <summary>What passed so far.</summary>
    public TransportStatistics Statistics => _state.Statistics;

    /// <summary>Takes the next frame; its bytes are not needed after the call.</summary>
    [MethodImpl(HotPath.Compile)]
    public void Process(in Frame frame)
    {
        _frame = frame.Reference;
        Statistics.FrameCount++;
        if (frame.HasTime)
        {
            _state.Advance(frame.UnixNanoseconds);
        }

        ReadOnlySpan<byte> data = frame.Data.Span;
        long wireLength = Math.Max(frame.OriginalLength, data.Length);
        Statistics.TruncatedFrameCount += wireLength > data.Length ? 1 : 0;
        if (frame.FrameCheckLength > 0 && wireLength > frame.FrameCheckLength)
        {
            wireLength -= frame.FrameCheckLength;
            data = data.Slice(0, (int)Math.Min(data.Length, wireLength));
        }

        ProcessLink(frame.LinkType, data, wireLength);
        _state.RunDeadlines();
        _flows.Maintain(_frame);
    }

    /// <summary>The capture is over: delivers what is held, closes every stream, sums up.</summary>
    public void Complete()
    {
        _flows.Complete(_frame);
        _fragments.Complete();
        AnomalyTally anomalies = _state.Anomalies;
        foreach (KeyValuePair<int, long> pair in Statistics.Undecoded)
        {
            string type = pair.Key.ToString(CultureInfo.InvariantCulture);
            anomalies.TellTotal(AnomalyCode.LinkTypeUnknown, pair.Value, $"frames of link type {type}");
        }

        long malformed = Statistics.MalformedFrameCount;
        anomalies.TellTotal(AnomalyCode.PacketMalformed, malformed, "frames with impossible headers");
        anomalies.TellTotal(
            AnomalyCode.PacketMalformed, Statistics.FarSegmentCount, "segments far from the rest of their stream");
        anomalies.TellTotal(AnomalyCode.PacketTruncated, Statistics.TruncatedFrameCount, "frames are cut");
        anomalies.TellTotal(AnomalyCode.TunnelDepthReached, _tooDeepCount, "frames");
        anomalies.TellRest();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessLink(int linkType, ReadOnlySpan<byte> data, long wireLength)
    {
        LinkResult result = LinkLayer.Strip(linkType, data, out int etherType, out int offset);
        if (result == LinkResult.Stripped && offset <= data.Length)
        {
            ProcessEtherType(etherType, data.Slice(offset), wireLength - offset);
        }
        else if (result != LinkResult.Unknown)
        {
            CountUnusable(isCut: wireLength > data.Length);
        }
        else if (_tunnels is null || !_tunnels.CanDecodeLink(linkType))
        {
            Statistics.Undecoded.TryGetValue(linkType, out long count);
            Statistics.Undecoded[linkType] = count + 1;
        }
        else if (_tunnels.TryDecodeLink(linkType, data, out ReadOnlyMemory<byte> inner))
        {
            ProcessInternet(inner.Span, inner.Length + wireLength - data.Length, 0);
        }
        else
        {
            Statistics.OtherFrameCount++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessEtherType(int etherType, ReadOnlySpan<byte> data, long wireLength)
    {
        if (etherType is EtherType.IPv4 or EtherType.IPv6)
        {
            ProcessInternet(data, wireLength, 0);
        }
        else if (_tunnels is not null && _tunnels.TryDecodeEtherType(etherType, data, out ReadOnlyMemory<byte> inner))
        {
            ProcessInternet(inner.Span, inner.Length + wireLength - data.Length, 0);
        }
        else
        {
            Statistics.OtherFrameCount++;
        }
    }

    [MethodImpl(HotPath.Compile)]
    private void ProcessInternet(ReadOnlySpan<byte> packet, long wireLength, int depth)
    {
        InternetResult result = InternetPacket.Read(packet, wireLength, out InternetPacket header);
        if (result != InternetResult.Read)
        {
            CountUnusable(result == InternetResult.Truncated);
            return;
        }

        ReadOnlySpan<byte> payload = packet.Slice(header.PayloadOffset);
        payload = payload.Slice(0, Math.Min(payload.Length, header.PayloadLength));
        if (!header.IsFragment)
        {
            ProcessPayload(header, payload, default, depth);
            return;
        }

        if (FragmentedDatagram.IsImpossible(header))
        {
            Statistics.MalformedFrameCount++;
        }
        else if (_fragments.TryAdd(ref header, payload, _frame, out byte[] datagram, out FragmentPiece[] pieces))
        {
            ProcessJoined(header, datagram, pieces, depth);
        }
        else
        {
            Statistics.FragmentFrameCount++;
        }
    }

    private void ProcessJoined(InternetPacket header, byte[] datagram, FragmentPiece[] pieces, int depth)
    {
        if (header.ContinueInside(datagram) != InternetResult.Read)
        {
            Statistics.MalformedFrameCount++;
            return;
        }

        if (header.PayloadOffset > 0)
        {
            for (int index = 0; index < pieces.Length; index++)
            {
                pieces[index] = pieces[index] with { Offset = pieces[index].Offset - header.PayloadOffset };
            }
        }

        ProcessPayload(header, datagram.AsSpan(header.PayloadOffset), pieces, depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessPayload(
        in InternetPacket header, ReadOnlySpan<byte> payload, ReadOnlySpan<FragmentPiece> pieces, int depth)
    {
        switch (header.Protocol)
        {
            case ProtocolTcp:
                ProcessTcp(header, payload, pieces);
                break;
            case ProtocolUdp:
                ProcessUdp(header, payload, depth);
                break;
            case ProtocolEncrypted:
                Statistics.EncryptedFrameCount++;
                break;
            default:
                ProcessTunnel(header, payload, depth);
                break;
        }
    }

    private void ProcessTunnel(in InternetPacket header, ReadOnlySpan<byte> payload, int depth)
    {
        if (_tunnels is null
            || !_tunnels.TryDecodeProtocol(header.Protocol, payload, out ReadOnlyMemory<byte> inner)
            || !TryDescend(inner, header.PayloadLength - payload.Length, depth))
        {
            Statistics.OtherFrameCount++;
        }
    }

    private bool TryDescend(ReadOnlyMemory<byte> inner, int cutLength, int depth)
    {
        if (depth >= _state.Option.MaximumTunnelDepth)
        {
            _tooDeepCount++;
            return false;
        }

        Statistics.TunneledFrameCount += depth == 0 ? 1 : 0;
        ProcessInternet(inner.Span, inner.Length + (long)cutLength, depth + 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessTcp(in InternetPacket header, ReadOnlySpan<byte> payload, ReadOnlySpan<FragmentPiece> pieces)
    {
        if (TcpSegment.TryRead(
            header.Source, header.Destination, payload, header.PayloadLength, pieces, _frame, out TcpSegment segment))
        {
            Statistics.TcpFrameCount++;
            Statistics.TcpPayloadBytes += segment.Payload.Length;
            _flows.Process(segment);
        }
        else
        {
            CountUnusable(payload.Length < header.PayloadLength);
        }
    }

    [MethodImpl(HotPath.Compile)]
    private void ProcessUdp(in InternetPacket header, ReadOnlySpan<byte> payload, int depth)
    {
        if (payload.Length < 8)
        {
            CountUnusable(payload.Length < header.PayloadLength);
            return;
        }

        int sourcePort = BinaryPrimitives.ReadUInt16BigEndian(payload);
        int destinationPort = BinaryPrimitives.ReadUInt16BigEndian(payload.Slice(2));
        int length = BinaryPrimitives.ReadUInt16BigEndian(payload.Slice(4));
        if (length is > 0 and < 8)
        {
            Statistics.MalformedFrameCount++;
            return;
        }

        int cutLength = header.PayloadLength - payload.Length;
        ReadOnlySpan<byte> data = payload.Slice(8);
        data = length == 0 ? data : data.Slice(0, Math.Min(data.Length, length - 8));
        if (_tunnels is not null
            && _tunnels.TryDecodeUdp(sourcePort, destinationPort, data, out ReadOnlyMemory<byte> inner)
            && TryDescend(inner, cutLength, depth))
        {
            return;
        }

        Statistics.UdpFrameCount++;
        Statistics.UdpPayloadBytes += data.Length;
        _state.Sink.OnDatagram(
            _state.Endpoints.Get(header.Source, sourcePort),
            _state.Endpoints.Get(header.Destination, destinationPort),
            data,
            _frame);
    }

    private void CountUnusable(bool isCut)
    {
        if (isCut)
        {
            Statistics.CutHeaderFrameCount++;
        }
        else
        {
            Statistics.MalformedFrameCount++;
        }
    }
}
