using System;
using System.Collections.Generic;
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
    private readonly List<ForeignContent> _foreign = new();

    public StreamDispatcher(AnalysisContext analysis, SessionHub hub, CaptureTotals totals)
    {
        _analysis = analysis;
        _layers = hub.Layers;
        _totals = totals;
        _transfers = hub.Transfers;
    }

    public void OnOpened(TcpStream stream) => _transfers?.Channels.Table.OnOpened(stream);

    [MethodImpl(HotPath.Compile)]
    public void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame)
    {
        ByteStream content = ContentOf(stream);
        content.OnData(side, offset, data, frame);
        if (content.IsForeign)
        {
            stream.Tag = Shared(new ForeignContent(content.Protocol, content.Context.ClientSide));
        }
    }

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
        if (stream.Tag is ByteStream content)
        {
            return content;
        }

        StreamContext context = new(stream, _analysis);
        if (stream.Tag is ForeignContent foreign)
        {
            context.ClientSide = foreign.ClientSide;
            return ByteStream.Foreign(context, _layers, foreign.Protocol);
        }

        stream.Tag = content = new ByteStream(context, _layers);
        return content;
    }

    // There are a few of them, for any number of streams.
    private ForeignContent Shared(ForeignContent content)
    {
        int known = _foreign.IndexOf(content);
        if (known >= 0)
        {
            return _foreign[known];
        }

        _foreign.Add(content);
        return content;
    }

    /// <summary>What is kept of a stream that was set aside.</summary>
    private sealed record ForeignContent(string Protocol, StreamSide ClientSide);
}
