namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>What an MSNSLP message does (reference: section 4.2).</summary>
public enum SlpMethod
{
    /// <summary>A start line that nobody documents.</summary>
    Unknown,

    /// <summary>Proposes a session, or a way to carry it.</summary>
    Invite,

    /// <summary>Carries new addresses.</summary>
    Ack,

    /// <summary>Ends a session.</summary>
    Bye,

    /// <summary>Answers; the status code tells how.</summary>
    Response,
}
