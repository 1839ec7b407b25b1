using System;
using System.Collections.Generic;
using System.Net;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// Takes the streams from the transport layer, holds their first bytes until a protocol recognises them, and
/// hands the rest to its analyzer. What no protocol knows is set aside at once, so that foreign traffic costs
/// next to nothing.
/// </summary>
public sealed class StreamDispatcher : ITransportSink
{
    private readonly AnalysisContext _analysis;
    private readonly IReadOnlyList<IStreamProtocol> _protocols;
    private readonly CaptureTotals _totals;

    public StreamDispatcher(AnalysisContext analysis, SessionHub hub, CaptureTotals totals)
    {
        _analysis = analysis;
        _protocols = StreamProtocolRegistry.Create(hub);
        _totals = totals;
    }

    public void OnOpened(TcpStream stream)
    {
    }

    [MethodImpl(HotPath.Compile)]
    public void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame)
    {
        StreamState state = StateOf(stream);
        if (state.Analyzer is not null)
        {
            state.Analyzer.OnData(side, offset, data, frame);
        }
        else if (state.Probe is { } probe)
        {
            probe[side].Append(offset, data, frame);
            bool isSpent = _analysis.Budget.Change(data.Length);
            if (isSpent)
            {
                _analysis.Budget.ReportSpent();
            }

            probe.IsFinal = isSpent || probe[side].Count > _analysis.Option.DetectionByteCount;
            Recognize(state, probe);
        }
    }

    public void OnGap(TcpStream stream, StreamSide side, StreamGap gap)
    {
        StreamState state = StateOf(stream);
        if (state.Analyzer is not null)
        {
            state.ReportGap(side, gap);
            state.Analyzer.OnGap(side, gap);
        }
        else if (state.Probe is { } probe)
        {
            int count = probe.Restart(side);
            state.SetAside += count;
            _analysis.Budget.Change(-count);
        }
    }

    public void OnClosed(TcpStream stream, StreamEnd end, FrameReference at)
    {
        StreamState state = StateOf(stream);
        if (state.Probe is { } probe)
        {
            probe.IsFinal = true;
            Recognize(state, probe);
        }

        state.Analyzer?.OnClosed(end, at);
        _totals.Add(state);
        stream.Tag = null;
        if (_analysis.Wants(RecordKinds.Stream))
        {
            _analysis.Emit(StreamRecordBuilder.Build(state, end));
        }
    }

    public void OnDatagram(IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
    {
    }

    [MethodImpl(HotPath.Compile)]
    private StreamState StateOf(TcpStream stream)
    {
        if (stream.Tag is not StreamState state)
        {
            state = new StreamState(new StreamContext(stream, _analysis));
            stream.Tag = state;
        }

        return state;
    }

    private void Recognize(StreamState state, StreamProbe probe)
    {
        bool isUndecided = false;
        foreach (IStreamProtocol protocol in _protocols)
        {
            bool? answer = protocol.Recognize(probe);
            if (answer == true)
            {
                state.Settle(protocol);
                return;
            }

            isUndecided |= answer is null;
        }

        if (!isUndecided)
        {
            state.Settle(null);
        }
    }
}
