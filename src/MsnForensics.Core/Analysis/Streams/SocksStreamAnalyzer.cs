using System;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Proxy;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Takes the messages of SOCKS off both directions and gives what follows to a stream of its own.</summary>
public sealed class SocksStreamAnalyzer : IStreamAnalyzer
{
    private readonly StreamContext _context;
    private readonly DirectionBuffer _client;
    private readonly DirectionBuffer _server;
    private readonly ProxyRequest _request;
    private readonly ByteStream? _inner;
    private bool _isAnswered;
    private bool _isRefused;

    public SocksStreamAnalyzer(StreamProbe probe, StreamLayers layers)
    {
        _context = probe.Context;
        StreamSide client = _context.ClientSide;
        _client = probe[client];
        _server = probe[client == StreamSide.A ? StreamSide.B : StreamSide.A];
        SocksProtocol.TryReadRequest(_client.Span, out _request);
        _client.Consume(_request.Length);
        _inner = layers.Open(
            _context,
            new StreamLayer(_request.Kind.ToString(), Target: _request.Endpoint, User: _request.User));
        ReadReply();
        PassHeld(_client, true);
    }

    public bool IsMsn => _inner is { IsMsn: true };

    public string? Content => _inner is { Protocol: not "Unknown" } ? _inner.Protocol : null;

    public long UnparsedBytes => _inner?.UnparsedBytes ?? 0;

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        if (side == _context.ClientSide || _isAnswered)
        {
            Pass(side, offset, data, frames);
            return;
        }

        _server.Append(offset, data, frames);
        ReadReply();
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        if (side != _context.ClientSide && !_isAnswered)
        {
            // What the proxy answered is lost; that the client went on shows that it was granted.
            _isAnswered = true;
            _server.Consume(_server.Count);
        }

        _inner?.OnGap(side, gap);
    }

    public void OnClosed(StreamEnd end, FrameReference at) => _inner?.OnClosed(end, at);

    private void ReadReply()
    {
        ParseStatus status = SocksProtocol.TryReadReply(_request.Kind, _server.Span, out ProxyReply reply);
        if (status == ParseStatus.NeedMore)
        {
            return;
        }

        _isAnswered = true;
        _isRefused = status == ParseStatus.Complete && !reply.IsAccepted;
        if (_isRefused)
        {
            ProxyOddities.ReportRefusal(_context, _request, reply.Code, _context.Last);
        }

        _server.Consume(reply.Length);
        PassHeld(_server, false);
    }

    private void PassHeld(DirectionBuffer held, bool isFromClient)
    {
        StreamSide side = isFromClient == (_context.ClientSide == StreamSide.A) ? StreamSide.A : StreamSide.B;
        while (held.Count > 0)
        {
            ReadOnlySpan<byte> bytes = held.First(out FrameSet frames);
            Pass(side, held.Offset, bytes, frames);
            held.Consume(bytes.Length);
        }
    }

    private void Pass(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        if (_isRefused || _inner is null)
        {
            return;
        }

        _inner.OnData(side, offset, data, frames);
        if (_inner is { Probe: null, Analyzer: null })
        {
            _context.StopData();
        }
    }
}
