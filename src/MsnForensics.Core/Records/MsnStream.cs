using System;

namespace MsnForensics;

/// <summary>One TCP connection. Bytes seen = understood + <see cref="UnparsedBytes"/>.</summary>
public sealed class MsnStream : MsnSessionRecord
{
    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    /// <summary><c>Msnp</c>, <c>Tls</c>, <c>Http</c>, <c>Unknown</c> …</summary>
    public string Protocol { get; init; } = "Unknown";

    /// <summary>What a tunnel or encryption carried, such as <c>Msnp</c>; null when nothing inside was read.</summary>
    public string? Content { get; init; }

    public string ClientEndpoint { get; init; } = "";

    public string ServerEndpoint { get; init; } = "";

    public long ClientBytes { get; init; }

    public long ServerBytes { get; init; }

    public long MissingBytes { get; init; }

    public long UnparsedBytes { get; init; }

    /// <summary>The connection began before the capture.</summary>
    public bool IsMidStream { get; init; }

    /// <summary>Only one direction is in the capture.</summary>
    public bool IsOneSided { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>Keys opened the encryption: what it protected was read like all else.</summary>
    public bool IsDecrypted { get; init; }

    /// <summary>The name a TLS client asked for.</summary>
    public string? ServerName { get; init; }

    /// <summary>
    /// The MSN service that an encrypted stream went to, such as <c>SignIn</c>, by that name or by the server's
    /// certificate; null for none.
    /// </summary>
    public string? ServiceName { get; init; }

    public string? CommunityId { get; init; }

    /// <summary>0-based, in order of the first frame.</summary>
    public long StreamId { get; init; }

    /// <summary>How the connection ended in the capture.</summary>
    public string EndReason { get; init; } = "";

    public long FrameCount { get; init; }

    /// <summary>Such as <c>TLS 1.0</c>; null while the server has not answered.</summary>
    public string? TlsVersion { get; init; }

    /// <summary>Registered name of the cipher suite in force.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>
    /// Registered name of the alert with which a side gave up, such as <c>unknown_ca</c>; under encryption it is read
    /// with keys alone.
    /// </summary>
    public string? TlsAlert { get; init; }

    /// <summary>The protocol inside that both sides agreed on (ALPN).</summary>
    public string? ApplicationProtocol { get; init; }

    /// <summary>Fingerprint of the client software.</summary>
    public string? Ja3 { get; init; }

    /// <summary>Fingerprint of the server software.</summary>
    public string? Ja3s { get; init; }

    /// <summary>Fingerprint of the client software.</summary>
    public string? Ja4 { get; init; }

    /// <summary>The certificates of the server, its own first; TLS 1.3 shows them under encryption alone.</summary>
    public MsnList<MsnCertificate> Certificates { get; init; } = MsnList<MsnCertificate>.Empty;
}
