using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>The secrets of one handshake.</summary>
public interface ITlsSession
{
    /// <summary>The state from which one direction is read; null when the secret for it is missing.</summary>
    /// <param name="isFromClient">The direction.</param>
    /// <param name="epoch">Up to TLS 1.2 always <see cref="TlsEpoch.Application"/>.</param>
    ITlsCipher? CreateCipher(bool isFromClient, TlsEpoch epoch);

    /// <summary>Notes that the server gave out this ticket, with which a later session may resume this one.</summary>
    void RememberTicket(ReadOnlySpan<byte> ticket);
}
