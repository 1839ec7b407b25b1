namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>What a P2P packet is for, read from its flags and session (reference: sections 2.3, 3.4).</summary>
public enum P2PChunkKind
{
    /// <summary>Part of an MSNSLP message.</summary>
    Slp,

    /// <summary>Part of handwriting that is sent without negotiation.</summary>
    Ink,

    /// <summary>Part of a message of a negotiated session.</summary>
    Data,

    /// <summary>Says what arrived.</summary>
    Acknowledgement,

    /// <summary>Asks to go on from another position.</summary>
    Redirect,

    /// <summary>Carries the nonce of a direct connection.</summary>
    Handshake,

    /// <summary>Answers a BYE, or the sender of the data gives up.</summary>
    Close,

    /// <summary>The receiver of the data gives up.</summary>
    Abort,

    /// <summary>The other side does not know the session.</summary>
    Reset,

    /// <summary>Asks for an answer, or opens a connection; carries nothing.</summary>
    Probe,
}
