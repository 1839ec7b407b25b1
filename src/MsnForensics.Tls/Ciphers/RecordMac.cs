using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls.Ciphers;

/// <summary>The MAC of a record (reference: captures and TLS, section 9.5).</summary>
internal sealed class RecordMac : IDisposable
{
    private readonly byte[] _header = new byte[13];
    private readonly IncrementalHash _inner;
    private readonly byte[]? _sslKey;
    private readonly TlsHash _hash;

    /// <param name="suite">The suite in force.</param>
    /// <param name="version">SSL 3.0 has a MAC of its own.</param>
    /// <param name="key">The key.</param>
    public RecordMac(TlsSuite suite, int version, byte[] key)
    {
        Length = suite.MacLength;
        _hash = suite.Hash;
        if (version <= TlsVersion.Ssl30)
        {
            _sslKey = key;
            _inner = TlsDigest.CreateHash(_hash);
        }
        else
        {
            _inner = TlsDigest.CreateMac(_hash, key);
        }
    }

    public int Length { get; }

    /// <summary>True when the MAC behind the data is right.</summary>
    /// <param name="sequence">Number of the record.</param>
    /// <param name="record">Its header.</param>
    /// <param name="bytes">Where the data stands.</param>
    /// <param name="start">Start of the data.</param>
    /// <param name="count">Its length; the MAC begins behind it.</param>
    public bool Verify(ulong sequence, TlsRecord record, byte[] bytes, int start, int count)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_header, sequence);
        _header[8] = (byte)record.Type;
        byte[] mac = _sslKey is null ? Compute(record, bytes, start, count) : ComputeSsl(bytes, start, count);
        return mac.AsSpan().SequenceEqual(bytes.AsSpan(start + count, Length));
    }

    public void Dispose() => _inner.Dispose();

    private byte[] Compute(TlsRecord record, byte[] bytes, int start, int count)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(9), (ushort)record.Version);
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(11), (ushort)count);
        _inner.AppendData(_header);
        _inner.AppendData(bytes, start, count);
        return _inner.GetHashAndReset();
    }

    // No version in the header, and pads of 48 or 40 bytes instead of those of HMAC.
    private byte[] ComputeSsl(byte[] bytes, int start, int count)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(9), (ushort)count);
        int padLength = _hash == TlsHash.Md5 ? 48 : 40;
        _inner.AppendData(_sslKey!);
        _inner.AppendData(PadOf(0x36, padLength));
        _inner.AppendData(_header, 0, 11);
        _inner.AppendData(bytes, start, count);
        byte[] inner = _inner.GetHashAndReset();
        return TlsDigest.Compute(_hash, _sslKey!, PadOf(0x5C, padLength), inner);
    }

    private static byte[] PadOf(byte value, int length)
    {
        byte[] pad = new byte[length];
        pad.AsSpan().Fill(value);
        return pad;
    }
}
