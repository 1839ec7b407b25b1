namespace MsnForensics.Protocol.Tls;

/// <summary>What became of a record.</summary>
public enum TlsOutcome
{
    /// <summary>It belongs to the protocol itself: handshake, alert, change of keys.</summary>
    Protocol,

    /// <summary>It carried content, which is clear and verified.</summary>
    Content,

    /// <summary>It cannot be judged before the other side has said more; nothing was changed.</summary>
    Waiting,

    /// <summary>It is encrypted and stays so.</summary>
    Opaque,

    /// <summary>Its MAC or tag is wrong. Content may be there that nothing vouches for.</summary>
    Unverified,
}
