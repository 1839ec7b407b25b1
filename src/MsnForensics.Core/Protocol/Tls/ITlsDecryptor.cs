using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>Opens TLS sessions with the keys at hand. It lives as long as one run, and remembers the secrets of its
/// sessions for those that resume them.</summary>
public interface ITlsDecryptor
{
    /// <summary>True when there is any key at all.</summary>
    bool HasKeys { get; }

    /// <summary>Adds a key log that came inside a capture; the bytes are kept, not copied.</summary>
    /// <returns>What stood in it.</returns>
    TlsKeyLogSummary AddKeyLog(ReadOnlyMemory<byte> content);

    /// <summary>Looks for the secrets of a session whose handshake has been seen.</summary>
    /// <param name="handshake">What the handshake told.</param>
    /// <param name="session">The session when the answer is <see cref="TlsOpening.Opened"/>.</param>
    TlsOpening TryOpen(TlsHandshake handshake, out ITlsSession? session);
}
