using System;

namespace MsnForensics;

/// <summary>A way for traffic outside the servers' connections that somebody negotiated: where to look for it, and
/// whether the capture holds it.</summary>
public sealed class MsnChannel : MsnSessionRecord
{
    /// <summary>When the endpoints were first announced.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>What it was negotiated for.</summary>
    public MsnTransferKind Purpose { get; init; }

    public MsnChannelTransport Transport { get; init; }

    /// <summary>The account that announced the endpoints, lower case; null when nothing tells.</summary>
    public string? Offerer { get; init; }

    /// <summary>Addresses and ports as announced, decoded; empty where only the application was agreed upon.</summary>
    public MsnList<MsnChannelCandidate> Candidates { get; init; } = MsnList<MsnChannelCandidate>.Empty;

    /// <summary>The stream that was the channel; -1 for datagrams, and where none was seen.</summary>
    public long StreamId { get; init; } = -1;

    /// <summary>Traffic of the channel stands in this capture: otherwise it must be looked for elsewhere.</summary>
    public bool IsObserved { get; init; }

    /// <summary>Why the observed traffic is taken for this channel's.</summary>
    public MsnMatchGround MatchGround { get; init; }

    /// <summary>What is spoken on it, such as <c>MsnDirect</c>, <c>Msnftp</c>, <c>Webcam</c>, <c>Rtp</c>.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>The account it was announced to; null when nothing tells.</summary>
    public string? Peer { get; init; }

    /// <summary>Name of the file, the picture or the application it is for; null without one.</summary>
    public string? SubjectName { get; init; }

    /// <summary>Who connected to whom, <c>address:port &gt; address:port</c>; null where nothing was seen.</summary>
    public string? ObservedEndpoints { get; init; }

    /// <summary>UTC time of the first observed frame.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>Bytes observed on it, both directions.</summary>
    public long ObservedBytes { get; init; }

    /// <summary>Further connections that fit: clients try several addresses at the same time.</summary>
    public MsnList<string> Attempts { get; init; } = MsnList<string>.Empty;

    /// <summary>The call's GUID, the invitation's cookie, or the SIP call.</summary>
    public string? CallId { get; init; }

    /// <summary>The session's number in the peers' own protocol; null for other ones.</summary>
    public long? PeerSessionId { get; init; }
}

/// <summary>How the channel's bytes travel.</summary>
public enum MsnChannelTransport
{
    Unknown,
    Tcp,
    Udp,
}

/// <summary>Why observed traffic is taken for a channel's, the weakest first.</summary>
public enum MsnMatchGround
{
    /// <summary>Nothing was observed.</summary>
    None,

    /// <summary>An announced port, with a computer that took part, in the time for it.</summary>
    Port,

    /// <summary>An announced address and port, in the time for it.</summary>
    Endpoint,

    /// <summary>The session's number stands in the packets.</summary>
    SessionNumber,

    /// <summary>The other side showed the number it had been told: an invitation's cookie, a webcam's, a
    /// call's.</summary>
    Cookie,

    /// <summary>The announced nonce, or one of the announced hash, was shown: a proof whatever the addresses
    /// say.</summary>
    Nonce,
}

/// <summary>One address at which a channel was offered.</summary>
/// <param name="Address">IP address; a name where a name was announced.</param>
/// <param name="Port">Port; 0 where none was announced.</param>
/// <param name="Type"><c>public</c> or <c>private</c>, or the type that the offer names, such as <c>relay</c>.</param>
public sealed record MsnChannelCandidate(string Address, int Port, string Type)
{
    public override string ToString() => (Address.IndexOf(':') >= 0 ? "[" + Address + "]" : Address)
        + ":" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture) + " (" + Type + ")";
}
