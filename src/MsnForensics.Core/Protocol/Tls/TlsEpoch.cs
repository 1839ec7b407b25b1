namespace MsnForensics.Protocol.Tls;

/// <summary>Which keys one direction is under.</summary>
public enum TlsEpoch
{
    Clear,

    /// <summary>TLS 1.3: data that a client sends before the server has answered.</summary>
    Early,

    /// <summary>TLS 1.3: the rest of the handshake.</summary>
    Handshake,

    /// <summary>All that follows; up to TLS 1.2 also the end of the handshake.</summary>
    Application,
}
