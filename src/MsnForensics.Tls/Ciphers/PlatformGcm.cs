#if NET8_0_OR_GREATER
using System;
using System.Security.Cryptography;

namespace MsnForensics.Tls.Ciphers;

/// <summary>AES-GCM from the platform, which uses the processor's own instructions.</summary>
internal sealed class PlatformGcm : IAuthenticatedDecryptor
{
    private readonly AesGcm _cipher;
    private readonly IAuthenticatedDecryptor? _fallback;

    /// <param name="key">The key.</param>
    /// <param name="fallback">Decrypts where the tag is wrong, which the platform does not; null for not at
    /// all.</param>
    public PlatformGcm(byte[] key, IAuthenticatedDecryptor? fallback)
    {
        _cipher = new AesGcm(key, TagLength);
        _fallback = fallback;
    }

    public static bool IsSupported => AesGcm.IsSupported;

    public int TagLength => 16;

    public void Dispose()
    {
        _cipher.Dispose();
        _fallback?.Dispose();
    }

    public bool TryDecrypt(byte[] nonce, byte[] header, byte[] input, int start, int count, byte[] output)
    {
        int length = count - TagLength;
        try
        {
            _cipher.Decrypt(
                nonce,
                input.AsSpan(start, length),
                input.AsSpan(start + length, TagLength),
                output.AsSpan(0, length),
                header);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            _fallback?.TryDecrypt(nonce, header, input, start, count, output);
            return false;
        }
    }
}
#endif
