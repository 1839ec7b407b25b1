using System.Security;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary> Keys that open TLS sessions: key logs and servers' private keys. They are held in memory and never
/// printed, logged or written. </summary>
public interface ITlsKeyRing
{
    /// <summary>True when there is any key at all.</summary>
    bool HasKeys { get; }

    /// <summary>Adds a key log (reference: captures and TLS, section 9.2). Of a large file only an index is
    /// held.</summary>
    /// <returns>What stood in it.</returns>
    /// <exception cref="System.IO.IOException">It cannot be read.</exception>
    TlsKeyLogSummary AddKeyLog(string path);

    /// <summary>Adds the RSA keys of a file: PEM, DER or PKCS#12.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">Opens an encrypted file; null for none.</param>
    /// <returns>Number of RSA keys found.</returns>
    /// <exception cref="System.IO.IOException">It cannot be read.</exception>
    /// <exception cref="System.IO.InvalidDataException">It holds no RSA key, or the password does not open
    /// it.</exception>
    int AddServerKey(string path, SecureString? password);

    /// <summary>What opens the sessions of one run.</summary>
    /// <param name="keepsUnverified">Give out what a record decrypts to even though its MAC or tag is wrong.</param>
    ITlsDecryptor CreateDecryptor(bool keepsUnverified);
}
