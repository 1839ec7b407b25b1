using System;
using System.Buffers.Binary;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Records of TLS 1.3: the real type stands behind the content, and zeros may follow it.</summary>
internal sealed class ModernRecordCipher : AuthenticatedRecordCipher
{
    private const int FirstDraftWithHeader = 25;

    private readonly TlsSuite _suite;
    private readonly CipherFactory _factory;
    private readonly byte[] _header;
    private TrafficSecret _secret;

    /// <param name="factory">Makes ciphers.</param>
    /// <param name="suite">The suite in force.</param>
    /// <param name="draft">Number of the draft; 0 for TLS 1.3 itself.</param>
    /// <param name="secret">The secret of the direction.</param>
    public ModernRecordCipher(CipherFactory factory, TlsSuite suite, int draft, TrafficSecret secret)
        : this(factory, suite, draft, secret, secret.DeriveKeys(suite.KeyLength))
    {
    }

    private ModernRecordCipher(
        CipherFactory factory, TlsSuite suite, int draft, TrafficSecret secret, DirectionKeys keys)
        : base(factory.Scratch, factory.CreateAuthenticated(suite, keys.Key), keys.Iv)
    {
        _factory = factory;
        _suite = suite;
        _secret = secret;
        _header = draft is > 0 and < FirstDraftWithHeader ? Array.Empty<byte>() : new byte[5];
    }

    protected override int TypeLength => 1;

    public override void UpdateKey()
    {
        _secret = _secret.Next();
        DirectionKeys keys = _secret.DeriveKeys(_suite.KeyLength);
        Rekey(_factory.CreateAuthenticated(_suite, keys.Key), keys.Iv);
    }

    protected override byte[] HeaderOf(ulong sequence, TlsRecord record, int length)
    {
        if (_header.Length > 0)
        {
            _header[0] = (byte)record.Type;
            BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(1), (ushort)record.Version);
            BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(3), (ushort)record.Length);
        }

        return _header;
    }

    protected override TlsContent ContentOf(TlsRecord record, ReadOnlySpan<byte> clear)
    {
        int end = clear.Length;
        while (end > 0 && clear[end - 1] == 0)
        {
            end--;
        }

        return end == 0 ? default : new TlsContent((TlsContentType)clear[end - 1], clear.Slice(0, end - 1));
    }
}
