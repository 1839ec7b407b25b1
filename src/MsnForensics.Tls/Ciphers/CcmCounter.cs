using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace MsnForensics.Tls.Ciphers;

/// <summary>What CCM decrypts to without regard to the tag, which the library does not give out (RFC 3610, section
/// 2.3).</summary>
internal static class CcmCounter
{
    /// <summary>Bytes that count blocks, less one: what a nonce of 12 leaves of 15.</summary>
    private const byte Flags = 2;

    public static void Decrypt(
        IBlockCipher engine, KeyParameter key, byte[] nonce, byte[] input, int start, int count, byte[] output)
    {
        byte[] counter = new byte[16];
        counter[0] = Flags;
        nonce.CopyTo(counter, 1);
        counter[15] = 1;
        BufferedBlockCipher cipher = new(new SicBlockCipher(engine));
        cipher.Init(false, new ParametersWithIV(key, counter));
        cipher.DoFinal(input, start, count, output, 0);
    }
}
