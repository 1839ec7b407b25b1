using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls.Schedules;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using ChaCha20Poly1305 = Org.BouncyCastle.Crypto.Modes.ChaCha20Poly1305;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>Encrypts the records of one direction, SSL 3.0 to TLS 1.2, with other code than that which decrypts them.</summary>
[SuppressMessage("Security", "CA5350", Justification = "Prescribed by the protocol.")]
[SuppressMessage("Security", "CA5351", Justification = "Prescribed by the protocol.")]
internal sealed class RecordSealer
{
    private readonly int _version;
    private readonly TlsSuite _suite;
    private readonly DirectionKeys _keys;
    private readonly bool _isMacLast;
    private readonly IStreamCipher? _stream;
    private readonly IBlockCipher? _block;
    private byte[] _chain;
    private ulong _number;

    public RecordSealer(int version, TlsSuite suite, DirectionKeys keys, bool isMacLast)
    {
        _version = version;
        _suite = suite;
        _keys = keys;
        _isMacLast = isMacLast;
        _chain = keys.Iv;
        if (suite.Cipher == TlsCipherKind.Rc4)
        {
            _stream = new RC4Engine();
            _stream.Init(true, new KeyParameter(keys.Key));
        }
        else if (suite.Mode == TlsCipherMode.Block)
        {
            _block = Engine();
            _block.Init(true, suite.Cipher == TlsCipherKind.Rc2 ? new RC2Parameters(keys.Key) : new KeyParameter(keys.Key));
        }
    }

    /// <summary>A whole record.</summary>
    /// <param name="type">What it carries.</param>
    /// <param name="content">Clear content.</param>
    /// <param name="morePadding">Blocks of padding more than needed.</param>
    public byte[] Seal(byte type, byte[] content, int morePadding = 0)
    {
        byte[] fragment = _suite.Mode switch
        {
            TlsCipherMode.Stream => Stream(type, content),
            TlsCipherMode.Block => Block(type, content, morePadding),
            _ => Authenticated(type, content),
        };
        _number++;
        return TlsHello.Record(type, fragment, _version);
    }

    private byte[] Stream(byte type, byte[] content)
    {
        byte[] whole = [.. content, .. Mac(type, content)];
        _stream?.ProcessBytes(whole, 0, whole.Length, whole, 0);
        return whole;
    }

    private byte[] Block(byte type, byte[] content, int morePadding)
    {
        byte[] inner = _isMacLast ? content : [.. content, .. Mac(type, content)];
        int size = _suite.BlockLength;
        int padding = (size - 1 - (inner.Length % size)) + (size * morePadding);
        byte[] whole = [.. inner, .. Enumerable.Repeat((byte)padding, padding + 1)];
        byte[] iv = _version >= 0x0302 ? RandomNumberGenerator.GetBytes(size) : _chain;
        _chain = iv;
        for (int at = 0; at < whole.Length; at += size)
        {
            byte[] mixed = [.. whole.AsSpan(at, size).ToArray().Select((each, i) => (byte)(each ^ _chain[i]))];
            _chain = new byte[size];
            _block!.ProcessBlock(mixed, 0, _chain, 0);
            _chain.CopyTo(whole, at);
        }

        byte[] sealedBytes = _version >= 0x0302 ? [.. iv, .. whole] : whole;
        return _isMacLast ? [.. sealedBytes, .. Mac(type, sealedBytes)] : sealedBytes;
    }

    private byte[] Authenticated(byte type, byte[] content)
    {
        byte[] number = BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(_number));
        byte[] header = [.. number, type, (byte)(_version >> 8), (byte)_version, (byte)(content.Length >> 8), (byte)content.Length];
        bool isCounted = _suite.Mode == TlsCipherMode.Poly1305;
        byte[] sent = isCounted ? [] : RandomNumberGenerator.GetBytes(8);
        byte[] nonce = isCounted
            ? [.. _keys.Iv.Select((each, i) => i < 4 ? each : (byte)(each ^ number[i - 4]))]
            : [.. _keys.Iv, .. sent];
        IAeadCipher cipher = _suite.Mode switch
        {
            TlsCipherMode.Gcm => new GcmBlockCipher(Engine()),
            TlsCipherMode.Ccm => new CcmBlockCipher(Engine()),
            _ => new ChaCha20Poly1305(),
        };
        cipher.Init(true, new AeadParameters(new KeyParameter(_keys.Key), _suite.TagLength * 8, nonce, header));
        byte[] output = new byte[cipher.GetOutputSize(content.Length)];
        int count = cipher.ProcessBytes(content, 0, content.Length, output, 0);
        count += cipher.DoFinal(output, count);
        return [.. sent, .. output.Take(count)];
    }

    private byte[] Mac(byte type, byte[] content)
    {
        byte[] number = BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(_number));
        byte[] length = [(byte)(content.Length >> 8), (byte)content.Length];
        if (_version > 0x0300)
        {
            byte[] data = [.. number, type, (byte)(_version >> 8), (byte)_version, .. length, .. content];
            return _suite.Hash switch
            {
                TlsHash.Md5 => HMACMD5.HashData(_keys.Mac, data),
                TlsHash.Sha1 => HMACSHA1.HashData(_keys.Mac, data),
                TlsHash.Sha256 => HMACSHA256.HashData(_keys.Mac, data),
                _ => HMACSHA384.HashData(_keys.Mac, data),
            };
        }

        Func<byte[], byte[]> hash = _suite.Hash == TlsHash.Md5 ? MD5.HashData : SHA1.HashData;
        int pad = _suite.Hash == TlsHash.Md5 ? 48 : 40;
        byte[] inner = hash([.. _keys.Mac, .. Enumerable.Repeat((byte)0x36, pad), .. number, type, .. length, .. content]);
        return hash([.. _keys.Mac, .. Enumerable.Repeat((byte)0x5C, pad), .. inner]);
    }

    private IBlockCipher Engine() => _suite.Cipher switch
    {
        TlsCipherKind.Aes => new AesEngine(),
        TlsCipherKind.Camellia => new CamelliaEngine(),
        TlsCipherKind.Aria => new AriaEngine(),
        TlsCipherKind.Seed => new SeedEngine(),
        TlsCipherKind.TripleDes => new DesEdeEngine(),
        TlsCipherKind.Des => new DesEngine(),
        TlsCipherKind.Rc2 => new RC2Engine(),
        _ => new IdeaEngine(),
    };
}
