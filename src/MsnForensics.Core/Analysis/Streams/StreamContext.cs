using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// One two-sided byte stream of the run: a TCP connection, or what a layer of one carries. Who is the client, and how
/// evidence is written down.
/// </summary>
public sealed class StreamContext
{
    private readonly StreamContext? _outer;
    private readonly StreamLayer? _layer;
    private string? _communityId;
    private string? _key;
    private FrameReference? _first;
    private FrameReference _last;
    private long _byteCount;
    private TlsDetails? _tls;

    public StreamContext(TcpStream stream, AnalysisContext analysis)
    {
        Stream = stream;
        Analysis = analysis;
    }

    private StreamContext(StreamContext outer, StreamLayer layer)
        : this(outer.Stream, outer.Analysis)
    {
        _outer = outer;
        _layer = layer;
        ClientSide = outer.ClientSide;
    }

    /// <summary>The connection that carries the bytes; the first one where several do.</summary>
    public TcpStream Stream { get; }

    public AnalysisContext Analysis { get; }

    /// <summary>The client's side; the transport's guess until the content tells.</summary>
    public StreamSide ClientSide { get; set; } = StreamSide.A;

    public IPEndPoint Client => ClientSide == StreamSide.A ? Stream.A : Stream.B;

    /// <summary>The other end of the connection: the server, or the proxy or gateway in front of it.</summary>
    public IPEndPoint Server => ClientSide == StreamSide.A ? Stream.B : Stream.A;

    /// <summary>The server the client means, <c>host:port</c>.</summary>
    public string ServerEndpoint => _layer?.Target ?? _outer?.ServerEndpoint ?? Server.ToString();

    /// <summary>What carries the bytes, outermost first (<see cref="MsnSession.Carrier"/>).</summary>
    public string Carrier => _outer is null
        ? "Tcp"
        : _outer._outer is null ? _layer!.Carrier : _outer.Carrier + "/" + _layer!.Carrier;

    /// <summary>Who the client says it is to the proxy; null without one.</summary>
    public string? CarrierUser => _layer?.User ?? _outer?.CarrierUser;

    /// <summary>What offsets count in (<see cref="MsnEvidence.Layer"/>).</summary>
    public string Layer => _layer?.Evidence ?? _outer?.Layer ?? "tcp";

    /// <summary>Layers between TCP and these bytes.</summary>
    public int Depth => _outer is null ? 0 : _outer.Depth + 1;

    /// <summary>What is known of the encryption of the connection, at whatever layer; null for none.</summary>
    public TlsDetails? Tls
    {
        get => _outer is null ? _tls : _outer.Tls;
        set
        {
            if (_outer is null)
            {
                _tls = value;
            }
            else
            {
                _outer.Tls = value;
            }
        }
    }

    /// <summary>The bytes came out of TLS.</summary>
    public bool IsDecrypted => _layer?.Evidence == "tls";

    /// <summary>The beginning is not in the capture.</summary>
    public bool IsMidStream => _layer?.IsMidStream ?? Stream.IsMidStream;

    /// <summary>The first and the latest frame of this stream.</summary>
    public FrameReference First => _outer is null ? Stream.First : _first ?? _outer.First;

    public FrameReference Last => _outer is null ? Stream.Last : _first is null ? _outer.Last : _last;

    /// <summary>Distinct bytes of both directions.</summary>
    public long ByteCount => _outer is null ? Stream.FromA.ByteCount + Stream.FromB.ByteCount : _byteCount;

    /// <summary>Empty for logs, which name no addresses.</summary>
    public string CommunityId => _communityId ??= Analysis.IsLog
        ? ""
        : Transport.CommunityId.Compute(Stream.A, Stream.B, 6);

    /// <summary>Names the stream without any path: the same on every machine.</summary>
    public string Key => _key ??= _outer is null
        ? KeyOf(CommunityId, Stream.First.UnixNanoseconds, Stream.Index)
        : string.Join("|", _outer.Key, _layer!.Carrier, _layer.Key);

    /// <summary>The key of a connection.</summary>
    internal static string KeyOf(string communityId, long unixNanoseconds, long index) => string.Join(
        "|",
        communityId,
        unixNanoseconds.ToString(CultureInfo.InvariantCulture),
        index.ToString(CultureInfo.InvariantCulture));

    public MsnStreamDirection DirectionOf(StreamSide side) =>
        side == ClientSide ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient;

    /// <summary>The context of what a layer of this stream carries.</summary>
    public StreamContext Open(StreamLayer layer) => new(this, layer);

    /// <summary>Counts bytes of a layer; TCP counts its own.</summary>
    public void Note(int count, FrameSet frames)
    {
        if (_outer is not null)
        {
            _byteCount += count;
            _last = frames.Latest;
            _first ??= frames[0];
        }
    }

    /// <summary>No protocol will read on: TCP need not deliver any more, unless all bytes are searched for
    /// indicators.</summary>
    public void StopData()
    {
        if (_outer is null && !Analysis.Wants(RecordKinds.Indicator))
        {
            Stream.WantsData = false;
        }
    }

    /// <summary>Computes a stable id for a record of this stream, when asked; it holds on to nothing but the
    /// stream's key.</summary>
    public Func<string> IdOf(string kind, bool isFromClient, ByteRange range)
    {
        string key = Key;
        long offset = range.Offset;
        int length = range.Length;
        return () => RecordIdentity.Of(
            kind,
            key,
            isFromClient ? "c" : "s",
            offset.ToString(CultureInfo.InvariantCulture),
            length.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reports something odd about this stream.</summary>
    /// <param name="code">The code.</param>
    /// <param name="at">The frame that shows it.</param>
    /// <param name="detail">What follows the stream's number.</param>
    public void Report(AnomalyCode code, FrameReference at, FormattableString detail) => Analysis.Report(new Anomaly(
        code,
        FormattableString.Invariant($"Stream {Stream.Index}") + FormattableString.Invariant(detail),
        at.Number,
        at.UnixNanoseconds,
        at.Source));

    public MsnEvidence EvidenceOf(CommandEvent command) =>
        command.Evidence ??= EvidenceBuilder.Build(this, command.Piece);

    /// <summary>Evidence for a record made of several commands of this stream, the main one first.</summary>
    public MsnEvidence EvidenceOf(IReadOnlyList<CommandEvent> commands) => EvidenceOf(new CommandSet(commands));

    /// <inheritdoc cref="EvidenceOf(IReadOnlyList{CommandEvent})"/>
    public MsnEvidence EvidenceOf(CommandSet commands)
    {
        if (commands.Count == 1)
        {
            return EvidenceOf(commands[0]);
        }

        StreamPiece[] pieces = new StreamPiece[commands.Count];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i] = commands[i].Piece;
        }

        return EvidenceOf(pieces);
    }

    /// <summary>Evidence for a record read from pieces of this stream, the main one first.</summary>
    public MsnEvidence EvidenceOf(params StreamPiece[] pieces) => EvidenceBuilder.Build(this, pieces);
}
