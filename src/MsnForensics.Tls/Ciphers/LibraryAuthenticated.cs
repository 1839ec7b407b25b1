using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace MsnForensics.Tls.Ciphers;

/// <summary>GCM, CCM and ChaCha20-Poly1305 from BouncyCastle.</summary>
internal sealed class LibraryAuthenticated : IAuthenticatedDecryptor
{
    private readonly IAeadCipher _cipher;
    private readonly KeyParameter _key;

    /// <param name="cipher">The cipher, not yet keyed.</param>
    /// <param name="key">Its key.</param>
    /// <param name="tagLength">Bytes of the tag.</param>
    public LibraryAuthenticated(IAeadCipher cipher, byte[] key, int tagLength)
    {
        _cipher = cipher;
        _key = new KeyParameter(key);
        TagLength = tagLength;
    }

    public int TagLength { get; }

    public void Dispose()
    {
    }

    public bool TryDecrypt(byte[] nonce, byte[] header, byte[] input, int start, int count, byte[] output)
    {
        _cipher.Init(false, new AeadParameters(_key, TagLength * 8, nonce, header));
        try
        {
            int written = _cipher.ProcessBytes(input, start, count, output, 0);
            _cipher.DoFinal(output, written);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            if (_cipher is CcmBlockCipher ccm)
            {
                CcmCounter.Decrypt(ccm.UnderlyingCipher, _key, nonce, input, start, count - TagLength, output);
            }

            return false;
        }
    }
}
