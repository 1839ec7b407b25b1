using System;
using System.Diagnostics.CodeAnalysis;
using MsnForensics.Protocol.Tls;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace MsnForensics.Tls.Keys;

/// <summary>A server's RSA key, which opens what clients encrypted for it (reference: captures and TLS, section
/// 9.8).</summary>
internal sealed class ServerKey
{
    private const int SecretLength = 48;

    private readonly RsaPrivateCrtKeyParameters _key;

    public ServerKey(RsaPrivateCrtKeyParameters key) => _key = key;

    private int Length => (_key.Modulus.BitLength + 7) / 8;

    /// <summary>True for the key of this certificate; null when the certificate does not tell.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "BouncyCastle throws many types on malformed input.")]
    public bool? Fits(byte[] certificate)
    {
        try
        {
            SubjectPublicKeyInfo info = X509CertificateStructure.GetInstance(certificate).SubjectPublicKeyInfo;
            return PublicKeyFactory.CreateKey(info) is RsaKeyParameters key && key.Modulus.Equals(_key.Modulus);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>The secret in the client's part of the key exchange; null when this key does not open it.</summary>
    /// <param name="handshake">The handshake.</param>
    public byte[]? TryDecrypt(TlsHandshake handshake)
    {
        ReadOnlySpan<byte> encrypted = EncryptedSecret(handshake);
        if (encrypted.Length != Length)
        {
            return null;
        }

        BigInteger number = new(1, encrypted.ToArray());
        if (number.CompareTo(_key.Modulus) >= 0)
        {
            return null;
        }

        RsaEngine engine = new();
        engine.Init(false, _key);
        byte[] input = number.ToByteArrayUnsigned();
        byte[] padded = engine.ProcessBlock(input, 0, input.Length);

        // 0, 2, padding without zeros, 0, the secret; the engine leaves out the leading zero. The secret begins with
        // the version that the client offered, or, with some clients, the one in force.
        int start = padded.Length - SecretLength;
        if (padded.Length != Length - 1 || padded[0] != 2 || Array.IndexOf(padded, (byte)0, 1) != start - 1)
        {
            return null;
        }

        int version = (padded[start] << 8) | padded[start + 1];
        return version == handshake.ClientHello?.Version || version == handshake.Version
            ? padded.AsSpan(start).ToArray()
            : null;
    }

    /// <summary>The client's part of the key exchange without its length, which SSL 3.0 leaves out.</summary>
    public static ReadOnlySpan<byte> EncryptedSecret(TlsHandshake handshake)
    {
        ReadOnlySpan<byte> body = handshake.ClientKeyExchange;
        return body.Length > 2 && ((body[0] << 8) | body[1]) == body.Length - 2 ? body.Slice(2) : body;
    }
}
