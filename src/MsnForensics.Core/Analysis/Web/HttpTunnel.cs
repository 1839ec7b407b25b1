using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Analysis.Web;

/// <summary>What CONNECT opens: behind both heads the bytes of another protocol (reference: section 10.4).</summary>
public sealed class HttpTunnel
{
    private readonly StreamContext _context;
    private readonly StreamLayers _layers;
    private ProxyRequest? _request;

    public HttpTunnel(StreamContext context, StreamLayers layers)
    {
        _context = context;
        _layers = layers;
    }

    /// <summary>What is carried; null while no tunnel stands.</summary>
    public ByteStream? Inner { get; private set; }

    /// <summary>Nobody reads what is carried.</summary>
    public bool IsForeign => Inner is { Probe: null, Analyzer: null };

    /// <summary>A request was read; only CONNECT counts.</summary>
    public void Ask(HttpMessage request) =>
        _request = HttpConnect.RequestOf(request.Head, (int)(request.End - request.Offset)) ?? _request;

    /// <summary>
    /// Opens for the client before the answer is seen: what follows its request is no request, so the tunnel stood.
    /// </summary>
    public void OpenEarly(HttpDirection client)
    {
        if (!client.AwaitsTunnel || client.Held.IsEmpty)
        {
            return;
        }

        ParseStatus status = HttpStartLine.Recognize(client.Held, _context.Analysis.Option.MaximumHttpHeadLength);
        if (status == ParseStatus.Complete)
        {
            client.Resume();
        }
        else if (status == ParseStatus.Invalid && TryOpen())
        {
            client.Attach(Inner!);
        }
    }

    /// <summary>Opens for both sides after an answer that grants it.</summary>
    /// <returns>False when nobody can read on: another protocol was agreed on, or layers nest too deep.</returns>
    public bool Open(OpenExchange exchange, HttpDirection client, HttpDirection server)
    {
        bool isConnect = exchange.Request is null || exchange.Request.Head.Method == "CONNECT";
        if (!isConnect || !TryOpen())
        {
            return false;
        }

        client.Attach(Inner!);
        server.Attach(Inner!);
        return true;
    }

    /// <summary>An answer that grants no tunnel. To be asked for credentials is no refusal.</summary>
    public void Refuse(HttpMessage answer, HttpDirection client)
    {
        if (!client.AwaitsTunnel)
        {
            return;
        }

        if (_request is not null && answer.Head.StatusCode != 407)
        {
            ProxyOddities.ReportRefusal(_context, _request, answer.Head.StatusCode, answer.Frames.Latest);
        }

        client.Resume();
    }

    private bool TryOpen()
    {
        Inner ??= _layers.Open(
            _context, new StreamLayer(nameof(ProxyKind.HttpConnect), Target: _request?.Endpoint, User: _request?.User));
        return Inner is not null;
    }
}
