namespace MsnForensics.Protocol.Tls;

/// <summary>Whether the keys at hand open a session, or why they do not.</summary>
public enum TlsOpening
{
    /// <summary>Nothing was encrypted yet.</summary>
    NotTried,

    /// <summary>There are keys for it. Whether they fit, the records tell.</summary>
    Opened,

    /// <summary>None of the keys belongs to it.</summary>
    NoKey,

    /// <summary>Its cipher suite or version cannot be read here.</summary>
    Unsupported,

    /// <summary>Its handshake is not, or not wholly, in the capture.</summary>
    NoHandshake,
}
