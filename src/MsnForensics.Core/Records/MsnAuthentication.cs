using System;

namespace MsnForensics;

/// <summary>
/// One attempt to sign in, over all the connections it took (dispatch server, notification server, Passport), or one
/// circle ticket presented. Secrets are masked unless they are asked for.
/// </summary>
public sealed class MsnAuthentication : MsnSessionRecord
{
    /// <summary>When the result came, else when the last step of the sign-in was seen.</summary>
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Lower case; null when nothing tells.</summary>
    public string? Account { get; init; }

    public MsnAuthenticationPackage Package { get; init; }

    public MsnAuthenticationResult Result { get; init; }

    /// <summary>The server that decided, <c>host:port</c>; the last one of a chain.</summary>
    public string Server { get; init; } = "";

    /// <summary>Client program, version and system as the client names them.</summary>
    public string? Client { get; init; }

    /// <summary>
    /// What the client proved itself with: password (<c>Ctp</c>), <c>digest:salt</c> ready for a password audit
    /// (<c>Md5</c>), ticket (<c>Twn</c>, <c>Sha</c>), ticket and proof (<c>Sso</c>). Masked unless asked for.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>The first step seen.</summary>
    public DateTimeOffset StartTime { get; init; }

    /// <summary>Which attempt of this account in the capture, from 1 on; 0 when the account is not known.</summary>
    public int Attempt { get; init; }

    /// <summary>The server's error number, the ticket service's status or the HTTP status of a failure.</summary>
    public string? Error { get; init; }

    /// <summary>What the error means, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The server's own answer is missing; the result follows from what client and server did next.</summary>
    public bool IsResultInferred { get; init; }

    /// <summary>When the session that followed ended; null while it lasts.</summary>
    public DateTimeOffset? SignedOutAt { get; init; }

    /// <summary>How that session ended, as in <see cref="MsnSession.EndReason"/>: <c>SignedOut</c>,
    /// <c>SignedInElsewhere</c>, <c>ServerShutdown</c>, <c>ChallengeFailed</c> …</summary>
    public string? SignOutReason { get; init; }

    /// <summary>The session of the sign-in elsewhere that ended this one, when the capture shows it.</summary>
    public string? SignedOutBySessionId { get; init; }

    public string? Dialect { get; init; }

    public string ClientEndpoint { get; init; } = "";

    /// <summary>Program as it names itself, such as <c>MSNMSGR</c>.</summary>
    public string? Product { get; init; }

    public string? Build { get; init; }

    public string? Brand { get; init; }

    /// <summary>Type and version as sent, such as <c>winnt 5.1</c>.</summary>
    public string? OperatingSystem { get; init; }

    public string? Architecture { get; init; }

    /// <summary>Language of the system as sent, such as <c>0x0409</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Stable per installation in official clients; lower case, in braces.</summary>
    public string? MachineGuid { get; init; }

    /// <summary>The product id that challenges were answered with.</summary>
    public string? ProductId { get; init; }

    /// <summary>The clients whose key the answers were made with; told by dialects, no proof.</summary>
    public string? ProductClient { get; init; }

    public MsnChallengeResult Challenge { get; init; }

    public int ChallengeCount { get; init; }

    /// <summary>The account's address is confirmed; null where the server does not say.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>The account may use MSN Explorer only; null where the server does not say.</summary>
    public bool? IsRestricted { get; init; }

    /// <summary>What the server demanded: the policy string of <c>Twn</c>, the policy's name of <c>Sso</c>.</summary>
    public string? Policy { get; init; }

    /// <summary>The server's salt or nonce. Masked unless asked for.</summary>
    public string? Salt { get; init; }

    /// <summary>The client's proof of <c>Sso</c>, field by field.</summary>
    public MsnProof? Proof { get; init; }

    /// <summary>The password in clear, where the capture shows it. Masked unless asked for.</summary>
    public string? Password { get; init; }

    /// <summary>Life of the ticket presented, by the issuer's clock.</summary>
    public DateTimeOffset? TicketCreated { get; init; }

    public DateTimeOffset? TicketExpires { get; init; }

    /// <summary>Services that tickets were asked for, with the policy of each.</summary>
    public MsnList<string> Audiences { get; init; } = MsnList<string>.Empty;

    /// <summary>The account's 64-bit number, 16 hexadecimal digits.</summary>
    public string? Puid { get; init; }

    /// <summary>The account's contact number as the service writes it.</summary>
    public string? Cid { get; init; }

    /// <summary>The server's clock, in the first of the places that show it.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>Which place: <c>TicketService</c>, <c>Policy</c> or <c>Profile</c>.</summary>
    public string? ServerTimeSource { get; init; }

    /// <summary>The client's own clock, as it told the ticket service.</summary>
    public DateTimeOffset? ClientTime { get; init; }

    /// <summary>The client's address as the service saw it.</summary>
    public string? ClientAddress { get; init; }

    /// <summary>Servers that the client was sent on to, in order: address or URL without its query.</summary>
    public MsnList<string> Redirects { get; init; } = MsnList<string>.Empty;

    /// <summary>How often the client says it was sent on (MSNP21).</summary>
    public int? RedirectCount { get; init; }

    /// <summary>Circles that a circle ticket lists.</summary>
    public MsnList<string> Circles { get; init; } = MsnList<string>.Empty;

    /// <summary>The session that decided; null when only Passport was seen.</summary>
    public override string? SessionId { get; init; }

    /// <summary>All sessions of the chain, in order.</summary>
    public MsnList<string> SessionIds { get; init; } = MsnList<string>.Empty;

    /// <summary>What was seen of the sign-in, step by step, with the frame of each.</summary>
    public MsnList<MsnAuthenticationStep> Steps { get; init; } = MsnList<MsnAuthenticationStep>.Empty;
}

/// <summary>How a client proves who it is (reference: section 5.1).</summary>
public enum MsnAuthenticationPackage
{
    Unknown,

    /// <summary>Password in clear text.</summary>
    Ctp,

    /// <summary>Digest over salt and password; MSNP2 to 7.</summary>
    Md5,

    /// <summary>Passport ticket; MSNP8 to 14.</summary>
    Twn,

    /// <summary>Ticket and proof of possession; from MSNP15 on.</summary>
    Sso,

    /// <summary>A signed list of circles, presented after the sign-in.</summary>
    Sha,
}

/// <summary>How a sign-in ended.</summary>
public enum MsnAuthenticationResult
{
    /// <summary>The capture shows no end.</summary>
    Unfinished,

    Succeeded,

    Failed,

    /// <summary>Sent on to a server; what followed is not in the capture.</summary>
    Redirected,

    /// <summary>The ticket service gave a ticket; what was done with it is not in the capture.</summary>
    TicketIssued,

    /// <summary>The sign-in lies before what the capture holds; later commands show that it had succeeded.</summary>
    Earlier,
}

/// <summary>Whether challenges were answered with a known product's key; the worst of all of them.</summary>
public enum MsnChallengeResult
{
    /// <summary>None was seen.</summary>
    None,

    Verified,

    /// <summary>The product or the challenge is not known.</summary>
    NotVerifiable,

    Unanswered,

    /// <summary>Not the answer that the product's key gives.</summary>
    Wrong,
}
