using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Ciphers;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls;

/// <summary>A session of TLS 1.3, of which at least one secret is known.</summary>
internal sealed class ModernSession : ITlsSession
{
    private static readonly TlsSecretLabel[] Labels =
    {
        TlsSecretLabel.ClientEarly,
        TlsSecretLabel.ClientHandshake,
        TlsSecretLabel.ServerHandshake,
        TlsSecretLabel.ClientApplication,
        TlsSecretLabel.ServerApplication,
    };

    private readonly Dictionary<TlsSecretLabel, TrafficSecret> _secrets = new();
    private readonly TlsSuite _suite;
    private readonly int _draft;
    private readonly CipherFactory _ciphers;

    private ModernSession(TlsSuite suite, int draft, CipherFactory ciphers)
    {
        _suite = suite;
        _draft = draft;
        _ciphers = ciphers;
    }

    /// <summary>The session, or null when no secret of it is known.</summary>
    public static ModernSession? TryCreate(
        TlsHandshake handshake, TlsSuite suite, Func<TlsSecretLabel, byte[], byte[]?> find, CipherFactory ciphers)
    {
        ModernSession session = new(suite, TlsVersion.DraftOf(handshake.Version), ciphers);
        foreach (TlsSecretLabel label in Labels)
        {
            byte[]? secret = find(label, handshake.ClientHello!.Random);
            if (secret?.Length == TlsDigest.LengthOf(suite.PrfHash))
            {
                session._secrets.Add(label, new TrafficSecret(suite.PrfHash, session._draft, secret));
            }
        }

        return session._secrets.Count > 0 ? session : null;
    }

    public ITlsCipher? CreateCipher(bool isFromClient, TlsEpoch epoch) =>
        _secrets.TryGetValue(LabelOf(isFromClient, epoch), out TrafficSecret? secret)
            ? new ModernRecordCipher(_ciphers, _suite, _draft, secret)
            : null;

    // Tickets of TLS 1.3 come with secrets of their own, which key logs hold.
    public void RememberTicket(ReadOnlySpan<byte> ticket)
    {
    }

    private static TlsSecretLabel LabelOf(bool isFromClient, TlsEpoch epoch) => epoch switch
    {
        TlsEpoch.Early => TlsSecretLabel.ClientEarly,
        TlsEpoch.Handshake => isFromClient ? TlsSecretLabel.ClientHandshake : TlsSecretLabel.ServerHandshake,
        _ => isFromClient ? TlsSecretLabel.ClientApplication : TlsSecretLabel.ServerApplication,
    };
}
