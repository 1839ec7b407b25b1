using System;
using System.Buffers.Binary;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Ciphers with a tag, in TLS 1.2: the nonce is partly secret, partly counted or sent along.</summary>
internal class AuthenticatedRecordCipher : RecordCipher
{
    private const int NonceLength = 12;
    private const int ExplicitLength = 8;

    private readonly byte[] _nonce = new byte[NonceLength];
    private readonly byte[] _header = new byte[13];
    private IAuthenticatedDecryptor _cipher;
    private byte[] _iv;

    /// <param name="scratch">Room to work in.</param>
    /// <param name="cipher">Decrypts.</param>
    /// <param name="iv">4 bytes when each record brings the rest of its nonce; else 12.</param>
    public AuthenticatedRecordCipher(Scratch scratch, IAuthenticatedDecryptor cipher, byte[] iv)
        : base(scratch)
    {
        _cipher = cipher;
        _iv = iv;
    }

    /// <summary>Bytes behind the content that tell its type.</summary>
    protected virtual int TypeLength => 0;

    private int Start => _iv.Length == NonceLength ? 0 : ExplicitLength;

    public override void Dispose() => _cipher.Dispose();

    public override int ContentLengthOf(TlsRecord record) =>
        Math.Max(0, record.Length - Start - _cipher.TagLength - TypeLength);

    protected void Rekey(IAuthenticatedDecryptor cipher, byte[] iv)
    {
        _cipher.Dispose();
        _cipher = cipher;
        _iv = iv;
        Sequence = 0;
    }

    protected sealed override TlsIntegrity Open(TlsRecord record, out TlsContent content) =>
        TryOpen(Sequence, record, out content) ? TlsIntegrity.Verified : TlsIntegrity.Failed;

    protected sealed override bool TryReopen(long lostBytes, TlsRecord record, out TlsContent content)
    {
        for (ulong lost = 0; lost <= MaximumLostRecords; lost++)
        {
            if (TryOpen(Sequence + lost, record, out content))
            {
                Sequence += lost + 1;
                return true;
            }
        }

        content = default;
        return false;
    }

    /// <summary>What the tag covers besides the content.</summary>
    protected virtual byte[] HeaderOf(ulong sequence, TlsRecord record, int length)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_header, sequence);
        _header[8] = (byte)record.Type;
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(9), (ushort)record.Version);
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(11), (ushort)length);
        return _header;
    }

    /// <summary>What the decrypted bytes are.</summary>
    protected virtual TlsContent ContentOf(TlsRecord record, ReadOnlySpan<byte> clear) => new(record.Type, clear);

    private bool TryOpen(ulong sequence, TlsRecord record, out TlsContent content)
    {
        int length = record.Length - Start - _cipher.TagLength;
        if (length < 0)
        {
            content = default;
            return false;
        }

        MakeNonce(sequence);
        bool isVerified = _cipher.TryDecrypt(
            _nonce, HeaderOf(sequence, record, length), Scratch.Input, Start, record.Length - Start, Scratch.Output);
        content = ContentOf(record, Output(0, length));
        return isVerified;
    }

    private void MakeNonce(ulong sequence)
    {
        _iv.CopyTo(_nonce, 0);
        if (Start > 0)
        {
            Scratch.Input.AsSpan(0, ExplicitLength).CopyTo(_nonce.AsSpan(NonceLength - ExplicitLength));
            return;
        }

        for (int i = 0; i < sizeof(ulong); i++)
        {
            _nonce[NonceLength - 1 - i] ^= (byte)(sequence >> (8 * i));
        }
    }
}
