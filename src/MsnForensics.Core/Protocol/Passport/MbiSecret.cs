using System;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// The secret that the ticket service gives out with a ticket (<c>BinarySecret</c>), and what it proves about a
/// blob: that both belong to one sign-in (reference: section 5.5).
/// </summary>
public sealed class MbiSecret
{
    private const string Label = "WS-SecureConversation";
    private const int KeyLength = 24;
    private const int DigestLength = 20;

    private readonly byte[] _secret;

    public MbiSecret(byte[] secret) => _secret = secret;

    /// <summary>Key of the hash over the nonce.</summary>
    public byte[] HashKey => Derive("SESSION KEY HASH");

    /// <summary>Key of the encrypted nonce.</summary>
    public byte[] CipherKey => Derive("SESSION KEY ENCRYPTION");

    /// <summary>Reads the text of a <c>BinarySecret</c>; null when it is no Base64.</summary>
    public static MbiSecret? Parse(string text)
    {
        byte[] secret = Base64Text.Decode(text, out bool isWhole);
        return isWhole && secret.Length > 0 ? new MbiSecret(secret) : null;
    }

    /// <summary>True when the blob was made with this secret for this nonce.</summary>
    /// <param name="blob">The blob of the client's <c>USR</c>.</param>
    /// <param name="nonce">The server's nonce as it stands on the wire; null when the capture does not show it, and the
    /// encrypted one has to agree with the hash alone.</param>
    public bool Proves(MbiBlob blob, string? nonce)
    {
        string? inside = Decrypt(blob);
        return inside is not null
            && (nonce is null || inside == nonce)
            && blob.Hash.AsSpan().SequenceEqual(Digest.HmacSha1(HashKey, Encoding.UTF8.GetBytes(inside)));
    }

    /// <summary>The nonce inside a blob; null when this is not the blob's secret.</summary>
    public string? Decrypt(MbiBlob blob)
    {
        if (!blob.IsStandard || blob.Cipher.Length is 0 || blob.Cipher.Length % 8 != 0)
        {
            return null;
        }

        try
        {
#pragma warning disable CA5350 // The protocol's cipher; it protects nothing here.
            using TripleDES cipher = TripleDES.Create();
#pragma warning restore CA5350
            cipher.Mode = CipherMode.CBC;
            cipher.Padding = PaddingMode.PKCS7;
            cipher.Key = CipherKey;
            cipher.IV = blob.Vector;
            using ICryptoTransform transform = cipher.CreateDecryptor();
            return WireText.Decode(transform.TransformFinalBlock(blob.Cipher, 0, blob.Cipher.Length));
        }
        catch (CryptographicException)
        {
            // A wrong key shows as wrong padding.
            return null;
        }
    }

    private byte[] Derive(string purpose)
    {
        byte[] message = Encoding.ASCII.GetBytes(Label + purpose);
        byte[] first = Digest.HmacSha1(_secret, message);
        byte[] second = Digest.HmacSha1(_secret, Join(first, message));
        byte[] third = Digest.HmacSha1(_secret, first);
        byte[] fourth = Digest.HmacSha1(_secret, Join(third, message));
        byte[] key = new byte[KeyLength];
        second.CopyTo(key, 0);
        Array.Copy(fourth, 0, key, DigestLength, KeyLength - DigestLength);
        return key;
    }

    private static byte[] Join(byte[] left, byte[] right)
    {
        byte[] joined = new byte[left.Length + right.Length];
        left.CopyTo(joined, 0);
        right.CopyTo(joined, left.Length);
        return joined;
    }
}
