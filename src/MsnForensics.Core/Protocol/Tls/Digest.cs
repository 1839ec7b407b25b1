using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>Fingerprints over bytes, as lower-case hexadecimal digits; they protect nothing.</summary>
internal static class Digest
{
    [SuppressMessage("Security", "CA5351", Justification = "Prescribed by the fingerprint.")]
    public static string Md5(byte[] bytes)
    {
#if NET8_0_OR_GREATER
        return HexadecimalText.Of(MD5.HashData(bytes));
#else
        using MD5 md5 = MD5.Create();
        return HexadecimalText.Of(md5.ComputeHash(bytes));
#endif
    }

    [SuppressMessage("Security", "CA5350", Justification = "The usual fingerprint of the time.")]
    public static string Sha1(byte[] bytes)
    {
#if NET8_0_OR_GREATER
        return HexadecimalText.Of(SHA1.HashData(bytes));
#else
        using SHA1 sha = SHA1.Create();
        return HexadecimalText.Of(sha.ComputeHash(bytes));
#endif
    }

    public static string Sha256(byte[] bytes)
    {
#if NET8_0_OR_GREATER
        return HexadecimalText.Of(SHA256.HashData(bytes));
#else
        using SHA256 sha = SHA256.Create();
        return HexadecimalText.Of(sha.ComputeHash(bytes));
#endif
    }
}
