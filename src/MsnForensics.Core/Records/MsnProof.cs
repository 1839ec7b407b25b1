using System.Globalization;

namespace MsnForensics;

/// <summary>The proof that a client of the package <c>Sso</c> sends beside its ticket (reference: section
/// 5.5).</summary>
public sealed class MsnProof
{
    /// <summary>Null when the capture does not show the secret that came with the ticket; else whether the proof was
    /// made with it: ticket and session then belong together.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>1 = cipher block chaining.</summary>
    public int Mode { get; init; }

    /// <summary>0x6603 = Triple DES.</summary>
    public int CipherAlgorithm { get; init; }

    /// <summary>0x8004 = SHA-1.</summary>
    public int HashAlgorithm { get; init; }

    public int CipherLength { get; init; }

    /// <summary>Initialization vector, hexadecimal. Null unless secrets are asked for, as the next two.</summary>
    public string? Vector { get; init; }

    /// <summary>Keyed hash over the nonce, hexadecimal.</summary>
    public string? Hash { get; init; }

    /// <summary>The encrypted nonce, hexadecimal.</summary>
    public string? Cipher { get; init; }

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "mode {0}, cipher 0x{1:X4}, hash 0x{2:X4}, {3} bytes, {4}",
        Mode,
        CipherAlgorithm,
        HashAlgorithm,
        CipherLength,
        IsVerified switch { true => "verified", false => "wrong", null => "not verifiable" });
}
