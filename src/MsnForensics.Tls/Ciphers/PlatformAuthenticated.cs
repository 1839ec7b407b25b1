#if NET8_0_OR_GREATER
using System;
using System.Security.Cryptography;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>GCM, CCM and ChaCha20-Poly1305 from the platform, which uses the processor's own instructions.</summary>
internal sealed class PlatformAuthenticated : IAuthenticatedDecryptor
{
    private readonly IDisposable _cipher;
    private readonly Opener _open;
    private readonly IAuthenticatedDecryptor? _fallback;

    private PlatformAuthenticated(
        IDisposable cipher, Opener open, int tagLength, IAuthenticatedDecryptor? fallback)
    {
        _cipher = cipher;
        _open = open;
        _fallback = fallback;
        TagLength = tagLength;
    }

    private delegate void Opener(
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> encrypted,
        ReadOnlySpan<byte> tag,
        Span<byte> clear,
        ReadOnlySpan<byte> header);

    public int TagLength { get; }

    /// <summary>Null where the platform does not have the cipher.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="key">The key.</param>
    /// <param name="fallback">Decrypts where the tag is wrong, which the platform does not; null for not at
    /// all.</param>
    public static PlatformAuthenticated? TryCreate(TlsSuite suite, byte[] key, IAuthenticatedDecryptor? fallback)
    {
        switch (suite.Mode)
        {
            case TlsCipherMode.Gcm when suite.Cipher == TlsCipherKind.Aes && AesGcm.IsSupported:
                AesGcm gcm = new(key, suite.TagLength);
                return new PlatformAuthenticated(gcm, gcm.Decrypt, suite.TagLength, fallback);
            case TlsCipherMode.Ccm when suite.Cipher == TlsCipherKind.Aes && AesCcm.IsSupported:
                AesCcm ccm = new(key);
                return new PlatformAuthenticated(ccm, ccm.Decrypt, suite.TagLength, fallback);
            case TlsCipherMode.Poly1305 when ChaCha20Poly1305.IsSupported:
                ChaCha20Poly1305 chaCha = new(key);
                return new PlatformAuthenticated(chaCha, chaCha.Decrypt, suite.TagLength, fallback);
            default:
                return null;
        }
    }

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
            _open(
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
