using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Proxy;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// SOCKS 4, 4a and 5 from their first byte on. The request alone has little that is its own: the proxy's answer must
/// fit, or the client must go on as it only does after one (reference: sections 4.3, 10.4).
/// </summary>
public sealed class SocksProtocol : IStreamProtocol
{
    private readonly SessionHub _hub;

    public SocksProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Socks";

    public bool? Recognize(StreamProbe probe) => Answer(
        Recognize(probe, StreamSide.A, StreamSide.B), Recognize(probe, StreamSide.B, StreamSide.A), probe.IsFinal);

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe)
    {
        probe.Context.ClientSide = Recognize(probe, StreamSide.A, StreamSide.B) == ParseStatus.Complete
            ? StreamSide.A
            : StreamSide.B;
        return new SocksStreamAnalyzer(probe, _hub.Layers);
    }

    internal static ParseStatus TryReadRequest(ReadOnlySpan<byte> bytes, out ProxyRequest request) =>
        bytes.Length > 0 && bytes[0] == 4
            ? Socks4.TryReadRequest(bytes, out request)
            : Socks5.TryReadRequest(bytes, out request);

    internal static ParseStatus TryReadReply(ProxyKind kind, ReadOnlySpan<byte> bytes, out ProxyReply reply) =>
        kind == ProxyKind.Socks4 ? Socks4.TryReadReply(bytes, out reply) : Socks5.TryReadReply(bytes, out reply);

    private static bool? Answer(ParseStatus a, ParseStatus b, bool isFinal)
    {
        if (a == ParseStatus.Complete || b == ParseStatus.Complete)
        {
            return true;
        }

        return isFinal || (a == ParseStatus.Invalid && b == ParseStatus.Invalid) ? false : null;
    }

    private static ParseStatus Recognize(StreamProbe probe, StreamSide client, StreamSide server)
    {
        if (!probe.IsStart(client))
        {
            return ParseStatus.Invalid;
        }

        ParseStatus status = TryReadRequest(probe.Bytes(client), out ProxyRequest request);
        ParseStatus answer = TryReadReply(request.Kind, probe.Bytes(server), out _);
        if (status != ParseStatus.Complete || answer == ParseStatus.Invalid || !request.IsConnect)
        {
            return answer == ParseStatus.Invalid || status == ParseStatus.Complete ? ParseStatus.Invalid : status;
        }

        bool goesOn = probe[client].Count > request.Length && probe[server].Count == 0;
        return answer == ParseStatus.Complete || goesOn ? ParseStatus.Complete : ParseStatus.NeedMore;
    }
}
