using System;

namespace MsnForensics.Tls.Ciphers;

/// <summary>A block cipher in chaining mode. The chain goes on from call to call: the block before the first one is
/// the last one of the call before.</summary>
internal interface ICbcDecryptor : IDisposable
{
    int BlockLength { get; }

    /// <summary>Decrypts whole blocks.</summary>
    void Decrypt(byte[] input, int start, int count, byte[] output);
}
