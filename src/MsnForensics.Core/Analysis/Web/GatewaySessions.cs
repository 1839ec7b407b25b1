using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// The logical connections inside the HTTP gateway, by client address and session id: several share a connection, and
/// one goes over several (reference: sections 10.2, 10.3).
/// </summary>
public sealed class GatewaySessions
{
    private const string DefaultPort = ":1863";

    /// <summary>Kept open at one time; the longest idle one is closed beyond it.</summary>
    private const int MaximumCount = 10_000;

    /// <summary>Clients poll every few seconds; silence of a minute is an end (reference: section 10.3).</summary>
    private const long SilenceNanoseconds = 60_000_000_000;

    private readonly AnalysisContext _analysis;
    private readonly StreamLayers _layers;
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new();
    private readonly LinkedList<Entry> _byUse = new();

    public GatewaySessions(AnalysisContext analysis, StreamLayers layers)
    {
        _analysis = analysis;
        _layers = layers;
    }

    /// <summary>Takes a request that names its session.</summary>
    /// <param name="context">The connection it came on.</param>
    /// <param name="exchange">The request.</param>
    /// <param name="opening">A request without answer on that connection that opened a session: an id that nobody has
    /// seen yet is its own.</param>
    /// <returns>The session; null when layers nest too deep.</returns>
    public GatewayStream? OnRequest(StreamContext context, OpenExchange exchange, OpenExchange? opening)
    {
        string key = exchange.Gateway!.Key!;
        if (opening is not null && !_entries.ContainsKey(KeyOf(context, key)))
        {
            Begin(context, key, opening);
        }

        GatewayStream? stream = Find(context, key) ?? Open(context, key, null, exchange.Request!);
        stream?.OnRequest(context, exchange.Gateway, exchange.Request!);
        return stream;
    }

    /// <summary>Takes an exchange of which nothing more will come.</summary>
    /// <returns>The session; null when layers nest too deep.</returns>
    public GatewayStream? OnExchange(StreamContext context, OpenExchange exchange)
    {
        string? said = exchange.Response is null ? null : GatewaySession.Of(exchange.Response.Head)?.Key;
        string key = said ?? exchange.Gateway?.Key ?? UnnamedKey(context);
        GatewayStream? stream = exchange.Gateway is { Key: null } && !exchange.IsPassedOn
            ? Begin(context, key, exchange)
            : Find(context, key) ?? Open(context, key, null, exchange.Response ?? exchange.Request!);
        if (exchange.Response is not null || !exchange.IsAtEnd)
        {
            stream?.OnAnswer(context, exchange.Response, exchange.Request);
        }

        if (stream is { IsClosed: true })
        {
            Close(KeyOf(context, key), StreamEnd.Finished);
        }

        return stream;
    }

    /// <summary>The run ends.</summary>
    public void Complete()
    {
        while (_byUse.First is { } node)
        {
            GatewayStream stream = node.Value.Stream;
            bool isSilent = _analysis.Now - stream.LastSeen.UnixNanoseconds > SilenceNanoseconds;
            Close(node.Value.Key, stream.End ?? (isSilent ? StreamEnd.TimedOut : StreamEnd.CaptureEnd));
        }
    }

    private GatewayStream? Begin(StreamContext context, string key, OpenExchange opening)
    {
        opening.IsPassedOn = true;
        GatewayStream? stream = Open(context, key, opening.Gateway, opening.Request!);
        stream?.OnRequest(context, opening.Gateway!, opening.Request!);
        return stream;
    }

    private GatewayStream? Find(StreamContext context, string sessionKey)
    {
        if (!_entries.TryGetValue(KeyOf(context, sessionKey), out LinkedListNode<Entry>? node))
        {
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node.Value.Stream;
    }

    private GatewayStream? Open(
        StreamContext context, string sessionKey, GatewayRequest? open, HttpMessage message)
    {
        CloseIdle();
        string key = KeyOf(context, sessionKey);
        Close(key, StreamEnd.Replaced);
        string position = message.Offset.ToString(CultureInfo.InvariantCulture);
        StreamLayer layer = new(
            "HttpGateway", "http", TargetOf(open), sessionKey + "|" + position, IsMidStream: open is null);
        if (_layers.Open(context, layer) is not { } inner)
        {
            return null;
        }

        Entry entry = new(key, new GatewayStream(context, inner, open is not null));
        _entries[key] = _byUse.AddLast(entry);
        return entry.Stream;
    }

    private void CloseIdle()
    {
        long idle = (long)_analysis.Option.StreamIdleTimeout.TotalMilliseconds * 1_000_000;
        while (_byUse.First is { } node
            && (_byUse.Count >= MaximumCount || _analysis.Now - node.Value.Stream.LastSeen.UnixNanoseconds > idle))
        {
            if (_byUse.Count >= MaximumCount)
            {
                _analysis.ReportOnce(new Anomaly(
                    AnomalyCode.AnalysisLimitReached,
                    "Sessions of the HTTP gateway were closed before their time.",
                    UnixNanoseconds: _analysis.Now));
            }

            Close(node.Value.Key, StreamEnd.TimedOut);
        }
    }

    private void Close(string key, StreamEnd end)
    {
        if (_entries.TryGetValue(key, out LinkedListNode<Entry>? node))
        {
            _entries.Remove(key);
            _byUse.Remove(node);
            node.Value.Stream.Close(end);
        }
    }

    private static string? TargetOf(GatewayRequest? open) => open?.Address is not { Length: > 0 } address
        ? null
        : address.IndexOf(':') < 0 ? address + DefaultPort : address;

    private static string KeyOf(StreamContext context, string sessionKey) =>
        context.Client.Address + " " + sessionKey;

    private static string UnnamedKey(StreamContext context) => "unnamed " + context.Key;

    private sealed record Entry(string Key, GatewayStream Stream);
}
