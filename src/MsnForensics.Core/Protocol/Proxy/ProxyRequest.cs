using System.Globalization;

namespace MsnForensics.Protocol.Proxy;

/// <summary>What a client asks of a proxy. Of an unfinished request the parts are set that are there.</summary>
public sealed record ProxyRequest
{
    public ProxyKind Kind { get; init; }

    /// <summary>The client wants to be connected; other wishes (bind, UDP) carry no stream of its own.</summary>
    public bool IsConnect { get; init; }

    /// <summary>Name or address of the server; of an unfinished request empty.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; }

    /// <summary>The server, <c>host:port</c>.</summary>
    public string Endpoint => string.Format(
        CultureInfo.InvariantCulture, Host.IndexOf(':') < 0 ? "{0}:{1}" : "[{0}]:{1}", Host, Port);

    /// <summary>Who the client says it is; null when it does not.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Bytes in front of what the client sends to the server itself.</summary>
    public int Length { get; init; }
}
