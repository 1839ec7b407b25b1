using System;
using System.Net;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Takes the connections from the transport layer and gives their bytes to whoever reads them.</summary>
public sealed class StreamDispatcher : ITransportSink
{
    private readonly AnalysisContext _analysis;
    private readonly StreamLayers _layers;
    private readonly CaptureTotals _totals;
    private readonly TransferTracker? _transfers;

    public StreamDispatcher(AnalysisContext analysis, SessionHub hub, CaptureTotals totals)
    {
        _analysis = analysis;
        _layers = hub.Layers;
        _totals = totals;
        _transfers = hub.Transfers;
    }

    public void OnOpened(TcpStream stream) => _transfers?.Channels.Table.OnOpened(stream);

    [MethodImpl(HotPath.Compile)]
    public void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame) =>
        ContentOf(stream).OnData(side, offset, data, frame);

    public void OnGap(TcpStream stream, StreamSide side, StreamGap gap)
    {
        ByteStream content = ContentOf(stream);
        if (content.IsMsn)
        {
            _analysis.Gaps.AddGap(gap);
            MsnStreamDirection way = content.Context.DirectionOf(side);
            content.Context.Report(
                AnomalyCode.TcpGap,
                gap.At,
                $", {way}: {gap.Length} bytes missing at offset {gap.Offset} ({gap.Reason}).");
        }

        content.OnGap(side, gap);
    }

    public void OnClosed(TcpStream stream, StreamEnd end, FrameReference at)
    {
        ByteStream content = ContentOf(stream);
        content.OnClosed(end, at);
        _totals.Add(content);
        stream.Tag = null;
        if (_analysis.Wants(RecordKinds.Stream))
        {
            _analysis.Emit(StreamRecordBuilder.Build(content, end));
        }
    }

    public void OnDatagram(
        IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
    {
        _layers.Indicators?.OnDatagram(source, destination, payload, frame);
        _transfers?.OnDatagram(source, destination, payload, frame);
    }

    [MethodImpl(HotPath.Compile)]
    private ByteStream ContentOf(TcpStream stream)
    {
        if (stream.Tag is not ByteStream content)
        {
            content = new ByteStream(new StreamContext(stream, _analysis), _layers);
            stream.Tag = content;
        }

        return content;
    }
}
