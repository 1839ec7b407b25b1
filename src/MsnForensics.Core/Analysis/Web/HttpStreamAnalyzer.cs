using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Soap;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// Reads a stream of HTTP: pairs requests with answers, gives those of services to the trackers and those of the HTTP
/// gateway to its sessions, and opens what CONNECT tunnels. A stream that begins with something else, and is not meant
/// for a proxy, is set aside.
/// </summary>
public sealed class HttpStreamAnalyzer : IStreamAnalyzer, IHttpSink
{
    private readonly StreamContext _context;
    private readonly SessionHub _hub;
    private readonly HttpDirection _a;
    private readonly HttpDirection _b;
    private readonly ExchangeQueue _exchanges = new();
    private readonly HttpTunnel _tunnel;
    private GatewayStream? _gateway;
    private bool _isService;
    private bool _hasFirst;
    private long _counted;

    public HttpStreamAnalyzer(StreamProbe probe, SessionHub hub)
    {
        _context = probe.Context;
        _hub = hub;
        MsnParserOption option = _context.Analysis.Option;
        _tunnel = new HttpTunnel(_context, hub.Layers);
        _a = new HttpDirection(StreamSide.A, probe.A, probe.IsStart(StreamSide.A), option, this);
        _b = new HttpDirection(StreamSide.B, probe.B, probe.IsStart(StreamSide.B), option, this);
        HttpDirection first = probe.Bytes(StreamSide.A).StartsWith("HTTP/"u8) ? _b : _a;
        first.Drain();
        OtherOf(first).Drain();
        _tunnel.OpenEarly(first);
        CountHeld();
    }

    /// <summary>The stream is of no interest: nobody need read on.</summary>
    public bool IsSetAside { get; private set; }

    public bool IsMsn => _isService || _tunnel.Inner is { IsMsn: true };

    public string? Content => (_tunnel.Inner?.Protocol ?? _gateway?.Protocol) is { } name && name != "Unknown"
        ? name
        : null;

    public long UnparsedBytes => _a.UnparsedBytes + _b.UnparsedBytes + (_tunnel.Inner?.UnparsedBytes ?? 0);

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        HttpDirection direction = DirectionOf(side);
        direction.OnData(offset, data, frames);
        _tunnel.OpenEarly(direction);
        if (_tunnel.IsForeign)
        {
            _context.StopData();
        }

        if (CountHeld() && direction.GrowingBytes > data.Length)
        {
            _context.Analysis.Budget.ReportSpent();
            direction.Forget();
            CountHeld();
        }
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        DirectionOf(side).OnGap(gap);
        CountHeld();
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        _a.Finish();
        _b.Finish();
        _exchanges.Close(OtherOf(DirectionOf(_context.ClientSide)).HasLoss);
        Release();
        _tunnel.Inner?.OnClosed(end, at);
        CountHeld();
    }

    public void OnHead(HttpDirection direction, HttpMessage message)
    {
        if (message.Head.IsRequest)
        {
            _context.ClientSide = direction.Side;
            OnRequest(OtherOf(direction), message);
        }
        else if (message.Head.StatusCode is >= 200 or 101)
        {
            _context.ClientSide = OtherOf(direction).Side;
            OnAnswer(direction, message);
        }
    }

    public void OnEnd(HttpDirection direction, HttpMessage message)
    {
        if (_exchanges.Find(message) is not { } exchange)
        {
            return;
        }

        if (message == exchange.Request && exchange.Gateway is { Key: not null })
        {
            exchange.IsPassedOn = true;
            _gateway = _hub.Gateway.OnRequest(_context, exchange, _exchanges.FindOpening()) ?? _gateway;
        }

        Release();
        bool isTunnel = message == exchange.Response && message.Framing.Kind == HttpFramingKind.Tunnel;
        if (isTunnel && !_tunnel.Open(exchange, OtherOf(direction), direction))
        {
            SetAside();
        }
    }

    public void OnSkipped(HttpDirection direction, long offset, long length)
    {
        MsnStreamDirection way = _context.DirectionOf(direction.Side);
        _context.Report(
            AnomalyCode.HttpDamaged,
            _context.Last,
            $", {way}: {length} bytes at offset {offset} belong to no message.");
    }

    /// <summary>A connection that begins with this request is set aside.</summary>
    public static bool IsForeign(HttpHead request, SessionHub hub)
    {
        HttpTarget target = HttpTarget.Of(request);
        return !target.IsAbsolute && WebService.Of(request, target) is null && !IsMapping(request, hub);
    }

    private static bool IsMapping(HttpHead request, SessionHub hub) =>
        hub.Transfers is not null && PortMapping.IsRequest(request);

    private void OnRequest(HttpDirection server, HttpMessage message)
    {
        HttpTarget target = HttpTarget.Of(message.Head);
        bool isService = WebService.Of(message.Head, target) is not null;
        bool isOfInterest = isService || IsMapping(message.Head, _hub);
        if (!Begin(isOfInterest, target.IsAbsolute))
        {
            return;
        }

        OpenExchange exchange = _exchanges.Ask(message);
        exchange.Gateway = GatewayRequest.Of(message.Head, target);
        exchange.IsOfInterest |= isOfInterest;
        _isService |= isService;
        message.IsKept = exchange.IsOfInterest;
        server.RequestMethod = _exchanges.NextMethod;
        _tunnel.Ask(message);
        Release();
    }

    private void OnAnswer(HttpDirection server, HttpMessage message)
    {
        OpenExchange exchange = _exchanges.Answer(message, server.HasLoss);
        server.HasLoss = false;
        server.RequestMethod = _exchanges.NextMethod;
        bool isTunnel = message.Framing.Kind == HttpFramingKind.Tunnel;
        if (exchange.Request is null)
        {
            bool isAnswer = WebService.IsAnswer(message.Head);
            exchange.IsOfInterest = isAnswer || WebService.IsXml(message.Head);
            _isService |= isAnswer;
            if (!Begin(exchange.IsOfInterest, isTunnel))
            {
                return;
            }
        }

        message.IsKept = exchange.IsOfInterest;
        Release();
        if (!isTunnel)
        {
            _tunnel.Refuse(message, OtherOf(server));
        }
    }

    // The first exchange tells what a connection is for, unless a proxy's clients share it.
    private bool Begin(bool isOfInterest, bool isShared)
    {
        bool isFirst = !_hasFirst;
        _hasFirst = true;
        if (isFirst && !isOfInterest && !isShared)
        {
            SetAside();
            return false;
        }

        return true;
    }

    private void Release()
    {
        while (_exchanges.TryTakeFinished(out OpenExchange exchange))
        {
            if (exchange.IsGateway)
            {
                _gateway = _hub.Gateway.OnExchange(_context, exchange) ?? _gateway;
            }
            else if (exchange.IsOfInterest)
            {
                Deliver(exchange);
            }
        }
    }

    private void Deliver(OpenExchange exchange)
    {
        HttpPart? request = PartOf(exchange.Request, true);
        HttpPart? response = PartOf(exchange.Response, false);
        if (_hub.Transfers is { } transfers && request is not null && PortMapping.IsRequest(request.Head))
        {
            transfers.ReadMapping(_context, request);
            return;
        }

        bool isService = request is not null || WebService.IsAnswer(response!.Head)
            || WebService.HasNamespace(WireText.DecodePiece(response.Body));
        if (isService)
        {
            _isService = true;
            _hub.OnExchange(new HttpExchange(_context, request, response));
        }
    }

    private HttpPart? PartOf(HttpMessage? message, bool isFromClient)
    {
        if (message is null)
        {
            return null;
        }

        int limit = _context.Analysis.Option.MaximumHttpBodyLength;
        HttpPart part = message.ToPart(isFromClient, limit, out HttpContentState state);
        HttpOddities.Report(_context, message, state);
        return part;
    }

    private void SetAside()
    {
        IsSetAside = true;
        _a.Stop();
        _b.Stop();
        _context.StopData();
    }

    // True when all streams together hold more than they may.
    private bool CountHeld()
    {
        long held = IsSetAside ? 0 : _a.HeldBytes + _b.HeldBytes + _exchanges.HeldBytes;
        long change = held - _counted;
        _counted = held;
        return _context.Analysis.Budget.Change(change);
    }

    private HttpDirection DirectionOf(StreamSide side) => side == StreamSide.A ? _a : _b;

    private HttpDirection OtherOf(HttpDirection direction) => direction == _a ? _b : _a;
}
