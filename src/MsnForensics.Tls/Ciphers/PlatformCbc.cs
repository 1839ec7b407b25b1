using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MsnForensics.Tls.Ciphers;

/// <summary>AES and Triple DES from the platform, which is several times as fast as the library.</summary>
internal sealed class PlatformCbc : ICbcDecryptor
{
    private readonly ICryptoTransform _transform;

    private PlatformCbc(SymmetricAlgorithm algorithm, byte[] key, byte[] iv)
    {
        using (algorithm)
        {
            algorithm.Mode = CipherMode.CBC;
            algorithm.Padding = PaddingMode.None;
            _transform = algorithm.CreateDecryptor(key, iv);
        }

        BlockLength = iv.Length;
    }

    public int BlockLength { get; }

    public static PlatformCbc CreateAes(byte[] key, byte[] iv) => new(Aes.Create(), key, iv);

    /// <summary>Null for a key that the platform takes for weak, and refuses.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The sessions of old clients are read, not made.")]
    public static PlatformCbc? TryCreateTripleDes(byte[] key, byte[] iv) =>
        TripleDES.IsWeakKey(key) ? null : new PlatformCbc(TripleDES.Create(), key, iv);

    public void Dispose() => _transform.Dispose();

    public void Decrypt(byte[] input, int start, int count, byte[] output)
    {
        if (count > 0)
        {
            _transform.TransformBlock(input, start, count, output, 0);
        }
    }
}
