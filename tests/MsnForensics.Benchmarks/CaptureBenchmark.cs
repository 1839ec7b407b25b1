using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using BenchmarkDotNet.Attributes;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Benchmarks;

/// <summary>
/// The layers of a capture of nothing but chats, each with those below it, from memory: 200 chats with 50 notices and texts
/// each. All figures are those of the whole capture.
/// </summary>
[MemoryDiagnoser]
public class CaptureBenchmark
{
    private byte[] _capture = [];
    private Frame[] _frames = [];
    private Frame[] _disordered = [];

    [GlobalSetup]
    public void Prepare()
    {
        MemoryStream stream = new();
        using (CaptureOutput output = new(stream))
        {
            DenseTraffic.Write(output, 1024 * 1024);
        }

        _capture = stream.ToArray();
        using ICaptureReader reader = Open(int.MaxValue);
        List<Frame> frames = new();
        while (reader.TryRead(out Frame frame))
        {
            frames.Add(frame);
        }

        // A notice and the text behind it change places.
        _frames = [.. frames];
        _disordered = [.. frames];
        for (int i = 0; i + 1 < _disordered.Length; i += 2)
        {
            (_disordered[i], _disordered[i + 1]) = (_disordered[i + 1], _disordered[i]);
        }
    }

    [Benchmark]
    public long Reader()
    {
        using ICaptureReader reader = Open(0);
        long count = 0;
        while (reader.TryRead(out _))
        {
            count++;
        }

        return count;
    }

    [Benchmark]
    public long DecodeAndReassembly() => Process(_frames);

    [Benchmark]
    public long ReassemblyOutOfOrder() => Process(_disordered);

    [Benchmark]
    public int Messages() => Analyze(RecordKinds.Message);

    [Benchmark]
    public int AllRecords() => Analyze(RecordKinds.All);

    [Benchmark]
    public int IndicatorSearch()
    {
        List<PatternMatch> matches = new();
        IndicatorPatterns.Search.Find(_capture, matches);
        return matches.Count;
    }

    private static long Process(Frame[] frames)
    {
        Nowhere nowhere = new();
        PacketProcessor processor = new(nowhere, nowhere, MsnParserOption.Default);
        foreach (Frame frame in frames)
        {
            processor.Process(in frame);
        }

        processor.Complete();
        return nowhere.Length;
    }

    private ICaptureReader Open(int retainedFrames) => CaptureFile.Open(
        CaptureSource.FromStream(new MemoryStream(_capture), "dense"),
        MsnParserOption.Default,
        new Nowhere(),
        retainedFrames: retainedFrames);

    private int Analyze(RecordKinds kinds)
    {
        using CaptureAnalysis analysis = new(
            [CaptureSource.FromStream(new MemoryStream(_capture), "dense")], new AnalysisRequest { Kinds = kinds });
        return analysis.Read().Count();
    }

    private sealed class Nowhere : ITransportSink, IAnomalySink
    {
        public long Length { get; private set; }

        public void OnOpened(TcpStream stream)
        {
        }

        public void OnData(
            TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame) =>
            Length += data.Length;

        public void OnGap(TcpStream stream, StreamSide side, StreamGap gap)
        {
        }

        public void OnClosed(TcpStream stream, StreamEnd end, FrameReference at)
        {
        }

        public void OnDatagram(
            IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
        {
        }

        public void Report(Anomaly anomaly)
        {
        }
    }
}
