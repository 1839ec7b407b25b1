namespace MsnForensics.Protocol.Proxy;

/// <summary>The kinds of proxies that carry a stream of bytes (reference: section 10.4).</summary>
public enum ProxyKind
{
    /// <summary>The CONNECT method of HTTP.</summary>
    HttpConnect,

    /// <summary>SOCKS 4 and 4a.</summary>
    Socks4,

    /// <summary>SOCKS 5.</summary>
    Socks5,
}
