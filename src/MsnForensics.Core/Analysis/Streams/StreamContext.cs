using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>One stream of the run: who is the client, and how its evidence is written down.</summary>
public sealed class StreamContext
{
    private string? _communityId;
    private string? _key;

    public StreamContext(TcpStream stream, AnalysisContext analysis)
    {
        Stream = stream;
        Analysis = analysis;
    }

    public TcpStream Stream { get; }

    public AnalysisContext Analysis { get; }

    /// <summary>The client's side; the transport's guess until the content tells.</summary>
    public StreamSide ClientSide { get; set; } = StreamSide.A;

    public IPEndPoint Client => ClientSide == StreamSide.A ? Stream.A : Stream.B;

    public IPEndPoint Server => ClientSide == StreamSide.A ? Stream.B : Stream.A;

    public string CommunityId => _communityId ??= Transport.CommunityId.Compute(Stream.A, Stream.B, 6);

    /// <summary>Names the stream without any path: the same on every machine.</summary>
    public string Key => _key ??= string.Join(
        "|",
        CommunityId,
        Stream.First.UnixNanoseconds.ToString(CultureInfo.InvariantCulture),
        Stream.Index.ToString(CultureInfo.InvariantCulture));

    public MsnStreamDirection DirectionOf(StreamSide side) =>
        side == ClientSide ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient;

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
        command.Evidence ??= EvidenceBuilder.Build(this, new[] { command });

    /// <summary>Evidence for a record made of one or several commands of this stream, the main one first.</summary>
    public MsnEvidence EvidenceOf(IReadOnlyList<CommandEvent> commands) =>
        commands.Count == 1 ? EvidenceOf(commands[0]) : EvidenceBuilder.Build(this, commands);
}
