namespace MsnForensics.Protocol.Tls;

/// <summary>What the MAC or tag of a record says.</summary>
public enum TlsIntegrity
{
    /// <summary>The record is as it was sent.</summary>
    Verified,

    /// <summary>It was damaged or altered, or the keys do not fit.</summary>
    Failed,

    /// <summary>Bytes before it are missing without which nothing can be said.</summary>
    Unreadable,
}
