using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Tls.Tests;

/// <summary>Reads a capture down to the clear bytes of its TLS streams, below all that looks into them.</summary>
internal sealed class TlsRun : ITransportSink
{
    private readonly AnalysisContext _context;
    private readonly CertificateTable _certificates = new();
    private readonly TlsProtocol _protocol;

    private TlsRun(AnalysisContext context)
    {
        _context = context;
        _protocol = new TlsProtocol(new Analysis.Sessions.SessionHub(context));
    }

    /// <summary>The TLS streams in order, by number of the TCP stream.</summary>
    public SortedDictionary<long, ClearStream> Streams { get; } = [];

    public IReadOnlyList<MsnAnomaly> Anomalies { get; private set; } = [];

    public long StreamCount { get; private set; }

    public static TlsRun Read(string path, TlsKeyRing keys, bool allowUnverified = false) =>
        Read(CaptureSource.FromPath(path), keys, allowUnverified);

    public static TlsRun Read(byte[] capture, TlsKeyRing keys, bool allowUnverified = false) =>
        Read(CaptureSource.FromStream(new MemoryStream(capture, false), "test"), keys, allowUnverified);

    public static TlsRun Read(CaptureSource source, TlsKeyRing keys, bool allowUnverified = false)
    {
        AnalysisRequest request = new() { TlsKeyRing = keys, AllowUnverified = allowUnverified };
        AnalysisContext context = new(request, [new SourceIdentity("test", null, null)], [source]);
        TlsRun run = new(context);
        using ICaptureReader reader = CaptureFile.OpenSorted(source, request.Option, context);
        context.TlsKeys.Attach(() => [reader.Metadata]);
        PacketProcessor packets = new(run, context, request.Option);
        while (reader.TryRead(out Frame frame))
        {
            packets.Process(in frame);
        }

        packets.Complete();
        List<MsnAnomaly> anomalies = [];
        while (context.TryTake(out MsnRecord record))
        {
            anomalies.Add((MsnAnomaly)record);
        }

        run.Anomalies = anomalies;
        return run;
    }

    public void OnOpened(TcpStream stream)
    {
    }

    public void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame)
    {
        State state = StateOf(stream);
        if (state.Analyzer is not null)
        {
            state.Analyzer.OnData(side, offset, data, frame);
        }
        else if (!state.IsForeign)
        {
            state.Probe[side].Append(offset, data, frame);
            Recognize(state);
        }
    }

    public void OnGap(TcpStream stream, StreamSide side, StreamGap gap)
    {
        State state = StateOf(stream);
        if (state.Analyzer is not null)
        {
            state.Analyzer.OnGap(side, gap);
        }
        else
        {
            state.Probe.Restart(side);
        }
    }

    public void OnClosed(TcpStream stream, StreamEnd end, FrameReference at)
    {
        StateOf(stream).Analyzer?.OnClosed(end, at);
    }

    public void OnDatagram(IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
    {
    }

    private State StateOf(TcpStream stream)
    {
        StreamCount = Math.Max(StreamCount, stream.Index + 1);
        return (State)(stream.Tag ??= new State(new StreamProbe(new StreamContext(stream, _context))));
    }

    private void Recognize(State state)
    {
        bool? answer = _protocol.Recognize(state.Probe);
        state.IsForeign = answer == false;
        if (answer == true)
        {
            ClearStream clear = new(state.Probe.Context);
            Streams.Add(state.Probe.Context.Stream.Index, clear);
            state.Analyzer = new TlsStreamAnalyzer(state.Probe, clear, _certificates);
        }
    }

    private sealed class State(StreamProbe probe)
    {
        public StreamProbe Probe { get; } = probe;

        public TlsStreamAnalyzer? Analyzer { get; set; }

        public bool IsForeign { get; set; }
    }
}
