using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Ciphers;
using MsnForensics.Tls.Keys;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls;

/// <summary>Opens the sessions of one run, with the user's keys and those that came inside the captures.</summary>
internal sealed class TlsDecryptor : ITlsDecryptor
{
    private readonly KeyLogIndex _given;
    private readonly KeyLogIndex _carried = new();
    private readonly IReadOnlyList<ServerKey> _serverKeys;
    private readonly SessionMemory _memory = new();
    private readonly CipherFactory _ciphers;

    public TlsDecryptor(KeyLogIndex given, IReadOnlyList<ServerKey> serverKeys, bool keepsUnverified)
    {
        _given = given;
        _serverKeys = serverKeys;
        _ciphers = new CipherFactory(keepsUnverified);
    }

    public bool HasKeys => _given.Count > 0 || _carried.Count > 0 || _serverKeys.Count > 0;

    public TlsKeyLogSummary AddKeyLog(ReadOnlyMemory<byte> content) => _carried.AddContent(content);

    public TlsOpening TryOpen(TlsHandshake handshake, out ITlsSession? session)
    {
        session = null;
        if (handshake.ClientHello is null || handshake.ServerHello is null)
        {
            return TlsOpening.NoHandshake;
        }

        TlsSuite? suite = TlsSuiteCatalog.Find(handshake.ServerHello.Suite);
        if (!CipherFactory.CanRead(suite, handshake.Version))
        {
            return TlsOpening.Unsupported;
        }

        session = handshake.IsModern
            ? ModernSession.TryCreate(handshake, suite!, Find, _ciphers)
            : TryOpenByMaster(handshake, suite!);
        return session is null ? TlsOpening.NoKey : TlsOpening.Opened;
    }

    private MasterSession? TryOpenByMaster(TlsHandshake handshake, TlsSuite suite)
    {
        byte[]? master = FindMaster(handshake, suite);
        if (master is null)
        {
            return null;
        }

        MasterSession session = new(handshake, suite, master, _ciphers, _memory);
        _memory.AddSession(handshake.ServerHello!.SessionId, master);
        session.RememberTicket(handshake.NewTicket);
        return session;
    }

    private byte[]? FindMaster(TlsHandshake handshake, TlsSuite suite)
    {
        byte[] random = handshake.ClientHello!.Random;
        byte[] sessionId = handshake.ServerHello!.SessionId;
        return Find(TlsSecretLabel.Master, random)
            ?? FindByExchange(handshake, suite, random)
            ?? (sessionId.Length > 0 ? Find(TlsSecretLabel.Session, sessionId) : null)
            ?? (handshake.IsFull ? null : FindResumed(handshake.ClientHello, sessionId));
    }

    private byte[]? FindResumed(TlsClientHello hello, byte[] sessionId) =>
        (sessionId.Length > 0 ? _memory.FindSession(sessionId) : null) ?? _memory.FindTicket(hello.Ticket);

    private byte[]? FindByExchange(TlsHandshake handshake, TlsSuite suite, byte[] random)
    {
        byte[]? preMaster = Find(TlsSecretLabel.PreMaster, random);
        ReadOnlySpan<byte> encrypted = ServerKey.EncryptedSecret(handshake);
        if (preMaster is null && suite.IsRsaKeyExchange && encrypted.Length >= 8)
        {
            preMaster = Find(TlsSecretLabel.EncryptedPreMaster, encrypted.Slice(0, 8).ToArray())
                ?? CandidatesFor(handshake)
                    .Select(key => key.TryDecrypt(handshake))
                    .FirstOrDefault(secret => secret is not null);
        }

        return preMaster is null ? null : MasterSecret.Derive(handshake, suite, preMaster);
    }

    // The certificate tells the key; where it is not in the capture, each key is tried.
    private IEnumerable<ServerKey> CandidatesFor(TlsHandshake handshake) => handshake.Certificates.Count == 0
        ? _serverKeys
        : _serverKeys.Where(key => key.Fits(handshake.Certificates[0]) != false);

    private byte[]? Find(TlsSecretLabel label, byte[] id) => _carried.Find(label, id) ?? _given.Find(label, id);
}
