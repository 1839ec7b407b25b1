using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Core.Tests.Analysis.Streams;
using MsnForensics.Core.Tests.Protocol.Tls;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Tls;

/// <summary>A TLS stream fed piece by piece, each piece with a frame of its own, and what comes out of it.</summary>
internal sealed class TlsScene : ITlsContent
{
    public static readonly byte[] ClientHello =
        TlsHello.Record(22, TlsHello.Client(0x0303, [0x2F], [TlsHello.ServerName("login.example.org")]));

    public static readonly byte[] ServerFlight = TlsHello.Record(
        22, [.. TlsHello.Server(0x0303, 0x2F), .. TlsHello.Certificate([1, 2, 3]), .. TlsHello.Message(14)]);

    public static readonly byte[] ClientFlight =
    [
        .. TlsHello.Record(22, TlsHello.Message(16, 0, 1, 7)), .. TlsHello.Record(20, [1]),
        .. Record(true, 0, TlsHello.Message(20, new byte[12]), 22),
    ];

    public static readonly byte[] ServerEnd =
        [.. TlsHello.Record(20, [1]), .. Record(false, 0, TlsHello.Message(20, new byte[12]), 22)];

    private readonly long[] _offsets = new long[2];

    public TlsScene(AnalysisRequest? request = null, bool isMidStream = false)
    {
        Keys = new MaskingKeyRing();
        Scene = new AnalysisScene((request ?? new AnalysisRequest()) with { TlsKeyRing = Keys });
        Context = StreamProbes.Of(Scene, [], [], isMidStream).Context;
        Analyzer = new TlsStreamAnalyzer(new StreamProbe(Context), this, new CertificateTable());
    }

    public AnalysisScene Scene { get; }

    public MaskingKeyRing Keys { get; }

    public StreamContext Context { get; }

    public TlsStreamAnalyzer Analyzer { get; }

    public ByteStream? Stream => null;

    public bool IsTooDeep { get; set; }

    /// <summary>Clear text of both sides with its frames, holes as <c>[length]</c>.</summary>
    public List<string> Clear { get; } = [];

    public IReadOnlyList<MsnAnomaly> Anomalies { get; private set; } = [];

    public long Frame { get; private set; }

    /// <summary>An encrypted record.</summary>
    public static byte[] Record(bool isFromClient, int number, byte[] content, byte type = 23) => TlsHello.Record(
        type, MaskingDecryptor.Encrypt(isFromClient, TlsEpoch.Application, number, content), 0x0303);

    public static byte[] Record(bool isFromClient, int number, string content) =>
        Record(isFromClient, number, Encoding.ASCII.GetBytes(content));

    public TlsScene Client(params byte[] bytes) => Feed(StreamSide.A, bytes);

    public TlsScene Server(params byte[] bytes) => Feed(StreamSide.B, bytes);

    public TlsScene Feed(StreamSide side, byte[] bytes)
    {
        Frame++;
        Analyzer.OnData(side, _offsets[(int)side], bytes, AnalysisScene.FrameAt(Frame));
        _offsets[(int)side] += bytes.Length;
        return this;
    }

    public TlsScene Gap(StreamSide side, int length)
    {
        Frame++;
        Analyzer.OnGap(
            side, new StreamGap(_offsets[(int)side], length, GapReason.NotCaptured, AnalysisScene.FrameAt(Frame)));
        _offsets[(int)side] += length;
        return this;
    }

    /// <summary>The handshake, up to where content may come.</summary>
    public TlsScene Open() => Client(ClientHello).Server(ServerFlight).Client(ClientFlight).Server(ServerEnd);

    public TlsScene Close()
    {
        Analyzer.OnClosed(StreamEnd.Finished, AnalysisScene.FrameAt(Frame));
        Anomalies = Scene.Take().OfType<MsnAnomaly>().ToArray();
        return this;
    }

    public void Add(StreamSide side, ReadOnlySpan<byte> content, ByteRange record) => Clear.Add(
        $"{side} {Encoding.ASCII.GetString(content)} ({string.Join(' ', record.Frames.Numbers())})");

    public void Miss(StreamSide side, int length, ByteRange record) => Clear.Add($"{side} [{length}]");
}
