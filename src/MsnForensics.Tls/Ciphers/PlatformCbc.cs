using System.Security.Cryptography;

namespace MsnForensics.Tls.Ciphers;

/// <summary>AES from the platform, which uses the processor's own instructions.</summary>
internal sealed class PlatformCbc : ICbcDecryptor
{
    private readonly ICryptoTransform _transform;

    public PlatformCbc(byte[] key, byte[] iv)
    {
        using Aes aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.None;
        _transform = aes.CreateDecryptor(key, iv);
    }

    public int BlockLength => 16;

    public void Dispose() => _transform.Dispose();

    public void Decrypt(byte[] input, int start, int count, byte[] output)
    {
        if (count > 0)
        {
            _transform.TransformBlock(input, start, count, output, 0);
        }
    }
}
