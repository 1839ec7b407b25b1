using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Tls;

/// <summary>A certificate of a server. Fields behind damage are empty; the fingerprints are always there.</summary>
public sealed record WireCertificate
{
    /// <summary>Whom it names, the most specific part first: <c>CN=login.live.com, O=Microsoft, C=US</c>.</summary>
    public string Subject { get; init; } = "";

    public string Issuer { get; init; } = "";

    /// <summary>The common name of the subject.</summary>
    public string CommonName { get; init; } = "";

    /// <summary>Host names it is valid for besides.</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = Array.Empty<string>();

    /// <summary>Hexadecimal digits.</summary>
    public string SerialNumber { get; init; } = "";

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Fingerprint over the whole certificate, lower-case hexadecimal digits.</summary>
    public string Sha1 { get; init; } = "";

    /// <inheritdoc cref="Sha1"/>
    public string Sha256 { get; init; } = "";
}
