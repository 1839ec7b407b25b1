using System;

namespace MsnForensics.Tls.Ciphers;

/// <summary>A cipher with a tag of its own.</summary>
internal interface IAuthenticatedDecryptor : IDisposable
{
    int TagLength { get; }

    /// <summary>Decrypts, and checks the tag, which is the end of the input.</summary>
    /// <param name="nonce">12 bytes.</param>
    /// <param name="header">What the tag covers besides.</param>
    /// <param name="input">Where the encrypted bytes stand.</param>
    /// <param name="start">Their start.</param>
    /// <param name="count">Their number, tag included.</param>
    /// <param name="output">Takes the clear bytes, also when the tag is wrong, as far as that can be had.</param>
    bool TryDecrypt(byte[] nonce, byte[] header, byte[] input, int start, int count, byte[] output);
}
