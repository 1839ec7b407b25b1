using System.Security.Cryptography;

namespace MsnForensics.Bytes;

/// <summary>The digests that the field's protocols use; evidence is checked with them, nothing is protected.</summary>
public static class Digest
{
#pragma warning disable CA5350, CA5351 // The protocols of 1999 to 2013 know no others.
    public static byte[] Md5(byte[] content)
    {
#if NET8_0_OR_GREATER
        return MD5.HashData(content);
#else
        using MD5 md5 = MD5.Create();
        return md5.ComputeHash(content);
#endif
    }

    public static byte[] Sha1(byte[] content)
    {
#if NET8_0_OR_GREATER
        return SHA1.HashData(content);
#else
        using SHA1 sha1 = SHA1.Create();
        return sha1.ComputeHash(content);
#endif
    }

    public static byte[] Sha256(byte[] content)
    {
#if NET8_0_OR_GREATER
        return SHA256.HashData(content);
#else
        using SHA256 sha256 = SHA256.Create();
        return sha256.ComputeHash(content);
#endif
    }

    public static byte[] HmacSha1(byte[] key, byte[] content)
    {
#if NET8_0_OR_GREATER
        return HMACSHA1.HashData(key, content);
#else
        using HMACSHA1 hmac = new(key);
        return hmac.ComputeHash(content);
#endif
    }
#pragma warning restore CA5350, CA5351
}
