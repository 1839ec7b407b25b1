using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Testing.Packets;

/// <summary>
/// Keeps all that the transport layer delivers and holds it to its contract: data and gaps adjoin, nothing follows the end.
/// </summary>
public sealed class RecordingSink : ITransportSink, IAnomalySink
{
    public List<RecordedStream> Streams { get; } = [];

    public List<(IPEndPoint Source, IPEndPoint Destination, byte[] Payload, FrameReference Frame)> Datagrams { get; } = [];

    public List<Anomaly> Anomalies { get; } = [];

    /// <summary>What the consumer says of each stream's content.</summary>
    public bool WantsData { get; set; } = true;

    /// <summary>Runs packets through a processor, numbered from 1, to the end.</summary>
    public static RecordingSink Run(
        IEnumerable<TestPacket> packets, MsnParserOption? option = null, ITunnelDecoder? tunnels = null, bool wantsData = true)
    {
        RecordingSink sink = new() { WantsData = wantsData };
        PacketProcessor processor = new(sink, sink, option ?? MsnParserOption.Default, tunnels);
        long number = 0;
        foreach (TestPacket packet in packets)
        {
            processor.Process(packet.ToFrame(++number));
        }

        processor.Complete();
        sink.Statistics = processor.Statistics;
        return sink;
    }

    public TransportStatistics? Statistics { get; set; }

    public RecordedStream Single => Streams.Single();

    public int CountOf(AnomalyCode code) => Anomalies.Count(anomaly => anomaly.Code == code);

    public void OnOpened(TcpStream stream)
    {
        stream.WantsData = WantsData;
        RecordedStream recorded = new(stream);
        stream.Tag = recorded;
        if (stream.Index != Streams.Count)
        {
            throw new InvalidOperationException("stream index out of order");
        }

        Streams.Add(recorded);
    }

    public void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame) =>
        Get(stream).AddData(side, offset, data, frame);

    public void OnGap(TcpStream stream, StreamSide side, StreamGap gap) => Get(stream).AddGap(side, gap);

    public void OnClosed(TcpStream stream, StreamEnd end, FrameReference at) => Get(stream).SetEnd(end, at);

    public void OnDatagram(IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame) =>
        Datagrams.Add((source, destination, payload.ToArray(), frame));

    public void Report(Anomaly anomaly) => Anomalies.Add(anomaly);

    private static RecordedStream Get(TcpStream stream) =>
        stream.Tag as RecordedStream ?? throw new InvalidOperationException("stream was not opened");
}

/// <summary>What was delivered for one stream.</summary>
public sealed class RecordedStream
{
    private readonly MemoryStream[] _bytes = [new(), new()];
    private readonly long[] _next = new long[2];
    private readonly StringBuilder[] _text = [new(), new()];

    public RecordedStream(TcpStream stream) => Stream = stream;

    public TcpStream Stream { get; }

    public List<(StreamSide Side, StreamGap Gap)> Gaps { get; } = [];

    public List<(StreamSide Side, long Offset, int Length, FrameReference Frame)> Chunks { get; } = [];

    public StreamEnd? End { get; private set; }

    public FrameReference ClosedAt { get; private set; }

    /// <summary>The delivered bytes of a side, gaps left out.</summary>
    public byte[] Bytes(StreamSide side) => _bytes[(int)side].ToArray();

    /// <summary>The delivered bytes of a side as Latin-1, each gap as <c>[n]</c>.</summary>
    public string Text(StreamSide side) => _text[(int)side].ToString();

    internal void AddData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame)
    {
        Check(side, offset, data.Length);
        _bytes[(int)side].Write(data);
        _text[(int)side].Append(Encoding.Latin1.GetString(data));
        Chunks.Add((side, offset, data.Length, frame));
    }

    internal void AddGap(StreamSide side, StreamGap gap)
    {
        Check(side, gap.Offset, gap.Length);
        _text[(int)side].Append(CultureInfo.InvariantCulture, $"[{gap.Length}]");
        Gaps.Add((side, gap));
    }

    internal void SetEnd(StreamEnd end, FrameReference at)
    {
        if (End is not null)
        {
            throw new InvalidOperationException("closed twice");
        }

        End = end;
        ClosedAt = at;
        foreach (StreamSide side in new[] { StreamSide.A, StreamSide.B })
        {
            StreamCounters counters = Stream.From(side);
            long counted = counters.ByteCount + counters.MissingBytes;
            if (Stream.WantsData && counted != _next[(int)side])
            {
                throw new InvalidOperationException($"{counted} bytes counted, {_next[(int)side]} told");
            }
        }
    }

    private void Check(StreamSide side, long offset, long length)
    {
        if (End is not null || length <= 0)
        {
            throw new InvalidOperationException("told after the end, or empty");
        }

        // Without data the chunks in between are not told, so that only the order can be held.
        if (Stream.WantsData ? offset != _next[(int)side] : offset < _next[(int)side])
        {
            throw new InvalidOperationException($"offset {offset} follows {_next[(int)side]}");
        }

        _next[(int)side] = offset + length;
    }
}
