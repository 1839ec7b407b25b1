using System;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Ciphers;
using MsnForensics.Tls.Keys;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls;

/// <summary>A session up to TLS 1.2, whose master secret is known.</summary>
internal sealed class MasterSession : ITlsSession
{
    private readonly TlsHandshake _handshake;
    private readonly TlsSuite _suite;
    private readonly byte[] _master;
    private readonly CipherFactory _ciphers;
    private readonly SessionMemory _memory;

    public MasterSession(
        TlsHandshake handshake, TlsSuite suite, byte[] master, CipherFactory ciphers, SessionMemory memory)
    {
        _handshake = handshake;
        _suite = suite;
        _master = master;
        _ciphers = ciphers;
        _memory = memory;
    }

    public ITlsCipher CreateCipher(bool isFromClient, TlsEpoch epoch) =>
        _ciphers.Create(_handshake, _suite, KeyBlock.Derive(_handshake, _suite, _master, isFromClient));

    public void RememberTicket(ReadOnlySpan<byte> ticket) => _memory.AddTicket(ticket, _master);
}
