using System;

namespace MsnForensics;

/// <summary>One connection to a dispatch, notification or switchboard server.</summary>
public sealed class MsnSession : MsnSessionRecord
{
    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    public MsnSessionKind Kind { get; init; }

    /// <summary>The account whose client opened the connection, lower case; null when nothing tells.</summary>
    public string? Account { get; init; }

    /// <summary>Such as <c>MSNP9</c>; for a switchboard that of the notification session it was opened
    /// from.</summary>
    public string? Dialect { get; init; }

    /// <summary>Client program, version and system as the client names them.</summary>
    public string? Client { get; init; }

    /// <summary>Everybody who was in the session at some time, the owner included.</summary>
    public MsnList<string> Participants { get; init; } = MsnList<string>.Empty;

    public string ClientEndpoint { get; init; } = "";

    /// <summary>The server of the session; behind a proxy or gateway the one the client asked for.</summary>
    public string ServerEndpoint { get; init; } = "";

    /// <summary>What carried the session: <c>Tcp</c>, <c>HttpGateway</c>, <c>HttpConnect</c>, <c>Socks4</c>,
    /// <c>Socks5</c>, <c>Tls</c>; several, outermost first, with <c>/</c> between.</summary>
    public string Carrier { get; init; } = "Tcp";

    /// <summary>The other end of the captured connection: the server itself, or the proxy or gateway in front of
    /// it.</summary>
    public string CarrierEndpoint { get; init; } = "";

    /// <summary>Who the client said it is to the proxy; null without one.</summary>
    public string? CarrierUser { get; init; }

    /// <summary>How the session ended, such as <c>SignedOut</c>, <c>SignedInElsewhere</c>, <c>Reset</c>,
    /// <c>CaptureEnd</c>.</summary>
    public string EndReason { get; init; } = "";

    public long MessageCount { get; init; }

    /// <summary>The session this one was opened from (redirect, invitation, request for a switchboard).</summary>
    public string? LinkedSessionId { get; init; }

    /// <summary>The command that made the link: <c>XFR</c> or <c>RNG</c>.</summary>
    public string? LinkedBy { get; init; }

    /// <summary>Sign-in package: <c>MD5</c>, <c>TWN</c>, <c>SSO</c>, <c>CTP</c>.</summary>
    public string? Package { get; init; }

    /// <summary>The number that the service gave a switchboard session; shared by all captures of it.</summary>
    public string? SwitchboardId { get; init; }

    public long CommandCount { get; init; }

    public bool IsMidStream { get; init; }

    public long StreamId { get; init; }
}

/// <summary>What kind of server a session is with.</summary>
public enum MsnSessionKind
{
    Unknown,
    Dispatch,
    Notification,
    Switchboard,
    Peer,
}
