using System;
using MsnForensics.Protocol.Tls;
using Org.BouncyCastle.Utilities.Zlib;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Undoes the compression of TLS (method 1, DEFLATE): one zlib stream for all records of a
/// direction.</summary>
internal sealed class InflatingCipher : ITlsCipher
{
    private readonly ITlsCipher _cipher;
    private readonly Scratch _scratch;
    private readonly byte[] _packed = new byte[TlsRecords.MaximumLength];
    private readonly ZStream _stream = new();
    private bool _isBroken;

    public InflatingCipher(ITlsCipher cipher, Scratch scratch)
    {
        _cipher = cipher;
        _scratch = scratch;
        _stream.inflateInit();
    }

    public TlsIntegrity Decrypt(TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
    {
        TlsIntegrity integrity = _cipher.Decrypt(record, fragment, out TlsContent packed);
        if (integrity == TlsIntegrity.Verified && !_isBroken && TryInflate(packed, out content))
        {
            return integrity;
        }

        // Without these bytes nothing that follows can be inflated.
        _isBroken = true;
        content = default;
        return integrity == TlsIntegrity.Verified ? TlsIntegrity.Unreadable : integrity;
    }

    public void Skip(TlsRecord record, ReadOnlySpan<byte> tail)
    {
        _isBroken = true;
        _cipher.Skip(record, tail);
    }

    public bool TryResume(long lostBytes, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
    {
        _isBroken = true;
        content = default;
        return false;
    }

    public int ContentLengthOf(TlsRecord record) => _cipher.ContentLengthOf(record);

    public void Dispose() => _cipher.Dispose();

    public void UpdateKey() => _cipher.UpdateKey();

    private bool TryInflate(TlsContent packed, out TlsContent content)
    {
        packed.Bytes.CopyTo(_packed);
        _stream.next_in = _packed;
        _stream.next_in_index = 0;
        _stream.avail_in = packed.Bytes.Length;
        _stream.next_out = _scratch.Inflated;
        _stream.next_out_index = 0;
        _stream.avail_out = _scratch.Inflated.Length;
        int answer = _stream.inflate(JZlib.Z_SYNC_FLUSH);
        int count = _scratch.Inflated.Length - _stream.avail_out;
        content = new TlsContent(packed.Type, _scratch.Inflated.AsSpan(0, count));

        // A record holds 2^14 clear bytes at most, so that nothing can be left over.
        return answer is JZlib.Z_OK or JZlib.Z_STREAM_END or JZlib.Z_BUF_ERROR && _stream.avail_in == 0;
    }
}
