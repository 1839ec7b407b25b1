using System;

namespace MsnForensics;

/// <summary>A certificate that a server showed.</summary>
public sealed class MsnCertificate
{
    /// <summary>Whom it names, the most specific part first.</summary>
    public string Subject { get; init; } = "";

    public string Issuer { get; init; } = "";

    /// <summary>The common name, and the host names it is valid for besides.</summary>
    public MsnList<string> Names { get; init; } = MsnList<string>.Empty;

    /// <summary>Hexadecimal digits.</summary>
    public string SerialNumber { get; init; } = "";

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Fingerprint over the whole certificate, lower-case hexadecimal digits.</summary>
    public string Sha1 { get; init; } = "";

    /// <inheritdoc cref="Sha1"/>
    public string Sha256 { get; init; } = "";

    public override string ToString() => Subject + " (SHA-256 " + Sha256 + ")";
}
