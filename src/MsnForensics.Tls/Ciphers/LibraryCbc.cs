using Org.BouncyCastle.Crypto;

namespace MsnForensics.Tls.Ciphers;

/// <summary>The older block ciphers, from BouncyCastle, which takes weak keys, too.</summary>
internal sealed class LibraryCbc : ICbcDecryptor
{
    private readonly IBlockCipher _cipher;
    private readonly byte[] _chain;

    /// <param name="cipher">The cipher, not yet keyed.</param>
    /// <param name="key">Its key.</param>
    /// <param name="iv">The block before the first.</param>
    public LibraryCbc(IBlockCipher cipher, ICipherParameters key, byte[] iv)
    {
        _cipher = cipher;
        _chain = (byte[])iv.Clone();
        cipher.Init(false, key);
    }

    public int BlockLength => _chain.Length;

    public void Dispose()
    {
    }

    public void Decrypt(byte[] input, int start, int count, byte[] output)
    {
        int length = _chain.Length;
        for (int at = 0; at < count; at += length)
        {
            _cipher.ProcessBlock(input, start + at, output, at);
            for (int i = 0; i < length; i++)
            {
                output[at + i] ^= _chain[i];
                _chain[i] = input[start + at + i];
            }
        }
    }
}
