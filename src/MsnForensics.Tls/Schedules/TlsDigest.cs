using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Schedules;

/// <summary>The hashes of TLS, from the platform: they are on the way of every byte.</summary>
[SuppressMessage("Security", "CA5350", Justification = "Prescribed by the protocol.")]
[SuppressMessage("Security", "CA5351", Justification = "Prescribed by the protocol.")]
internal static class TlsDigest
{
    public static IncrementalHash CreateHash(TlsHash hash) => IncrementalHash.CreateHash(NameOf(hash));

    public static IncrementalHash CreateMac(TlsHash hash, byte[] key) => IncrementalHash.CreateHMAC(NameOf(hash), key);

    /// <summary>The hash of several pieces, one behind the other.</summary>
    public static byte[] Compute(TlsHash hash, params byte[][] pieces)
    {
        using IncrementalHash digest = CreateHash(hash);
        foreach (byte[] piece in pieces)
        {
            digest.AppendData(piece);
        }

        return digest.GetHashAndReset();
    }

    public static int LengthOf(TlsHash hash) => hash switch
    {
        TlsHash.Md5 => 16,
        TlsHash.Sha1 => 20,
        TlsHash.Sha256 => 32,
        TlsHash.Sha384 => 48,
        _ => throw new ArgumentOutOfRangeException(nameof(hash)),
    };

    private static HashAlgorithmName NameOf(TlsHash hash) => hash switch
    {
        TlsHash.Md5 => HashAlgorithmName.MD5,
        TlsHash.Sha1 => HashAlgorithmName.SHA1,
        TlsHash.Sha256 => HashAlgorithmName.SHA256,
        TlsHash.Sha384 => HashAlgorithmName.SHA384,
        _ => throw new ArgumentOutOfRangeException(nameof(hash)),
    };
}
