namespace MsnForensics.Protocol.Proxy;

/// <summary>What a proxy answers.</summary>
/// <param name="IsAccepted">The way to the server is open.</param>
/// <param name="Code">The code as sent: 5A to 5D for SOCKS 4; for SOCKS 5 the reply, FF when no method suited, or the
/// status of the credentials; for CONNECT the HTTP status.</param>
/// <param name="Length">Bytes in front of what the server itself sends.</param>
public readonly record struct ProxyReply(bool IsAccepted, int Code, int Length);
