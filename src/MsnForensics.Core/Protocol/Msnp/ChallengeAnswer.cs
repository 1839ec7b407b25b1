using System;
using System.Buffers.Binary;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// The answer to a server's challenge (<c>CHL</c>, <c>QRY</c>). The lock key of offline messages is made in the same
/// way (reference: sections 5.6 and 9.2).
/// </summary>
public static class ChallengeAnswer
{
    private const ulong Modulus = 0x7FFFFFFF;
    private const ulong Multiplier = 0x0E79A9C1;

    /// <summary>MSNP6 to 10: the MD5 of challenge and key.</summary>
    public static string Plain(string challenge, string key) => HexText.Of(Hash(challenge, key));

    /// <summary>MSNP11 and later: the MD5 of challenge and key, mixed with challenge and product id.</summary>
    /// <param name="challenge">The digits of <c>CHL</c>.</param>
    /// <param name="productId">As sent with the answer.</param>
    /// <param name="key">The product's key.</param>
    /// <param name="padsWholeBlocks">Challenge and id are filled up with zeros to a multiple of eight bytes; clients
    /// differ in whether eight more follow when they are one already.</param>
    public static string Mixed(string challenge, string productId, string key, bool padsWholeBlocks)
    {
        byte[] hash = Hash(challenge, key);
        byte[] text = Pad(Encoding.UTF8.GetBytes(challenge + productId), padsWholeBlocks);
        Mix(hash, text, out uint high, out uint low);
        for (int i = 0; i < 4; i++)
        {
            Span<byte> word = hash.AsSpan(i * 4);
            uint mask = i % 2 == 0 ? high : low;
            BinaryPrimitives.WriteUInt32LittleEndian(word, BinaryPrimitives.ReadUInt32LittleEndian(word) ^ mask);
        }

        return HexText.Of(hash);
    }

    /// <summary>Tells whether an answer is right, and which known product's key it was made with.</summary>
    public static ChallengeCheck Check(string challenge, string productId, string answer)
    {
        ProductInfo? named = ProductCatalog.Find(productId);
        if (named is not null && IsMadeWith(named, challenge, productId, answer))
        {
            return new ChallengeCheck(ChallengeVerdict.Verified, named);
        }

        foreach (ProductInfo product in ProductCatalog.All)
        {
            if (product != named && IsMadeWith(product, challenge, productId, answer))
            {
                return new ChallengeCheck(
                    named is null ? ChallengeVerdict.Verified : ChallengeVerdict.Wrong, product);
            }
        }

        return new ChallengeCheck(named is null ? ChallengeVerdict.ProductUnknown : ChallengeVerdict.Wrong, null);
    }

    private static bool IsMadeWith(ProductInfo product, string challenge, string productId, string answer) =>
        answer == Plain(challenge, product.Key)
        || answer == Mixed(challenge, productId, product.Key, false)
        || ((challenge.Length + productId.Length) % 8 == 0
            && answer == Mixed(challenge, productId, product.Key, true));

    private static byte[] Hash(string challenge, string key) => Digest.Md5(Encoding.UTF8.GetBytes(challenge + key));

    private static byte[] Pad(byte[] text, bool padsWholeBlocks)
    {
        int length = (text.Length + 7) / 8 * 8;
        if (padsWholeBlocks && text.Length % 8 == 0)
        {
            length += 8;
        }

        byte[] padded = new byte[length];
        text.CopyTo(padded, 0);
        padded.AsSpan(text.Length).Fill((byte)'0');
        return padded;
    }

    private static void Mix(byte[] hash, byte[] text, out uint highWord, out uint lowWord)
    {
        Span<ulong> keys = stackalloc ulong[4];
        for (int i = 0; i < 4; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(i * 4)) & Modulus;
        }

        ulong high = 0;
        ulong low = 0;
        for (int at = 0; at < text.Length; at += 8)
        {
            ulong value = Multiplier * BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(at)) % Modulus;
            value = ((keys[0] * (value + high)) + keys[1]) % Modulus;
            low += value;
            value = (BinaryPrimitives.ReadUInt32LittleEndian(text.AsSpan(at + 4)) + value) % Modulus;
            high = ((value * keys[2]) + keys[3]) % Modulus;
            low += high;
        }

        highWord = (uint)((high + keys[1]) % Modulus);
        lowWord = (uint)((low + keys[3]) % Modulus);
    }
}

/// <summary>What a challenge's answer tells.</summary>
/// <param name="Verdict">Whether it is right.</param>
/// <param name="Product">The product with whose key it was made; null when no known key gives it.</param>
public readonly record struct ChallengeCheck(ChallengeVerdict Verdict, ProductInfo? Product);

/// <summary>Whether a challenge was answered rightly.</summary>
public enum ChallengeVerdict
{
    /// <summary>The product id is not known, and no known key gives the answer.</summary>
    ProductUnknown,

    Verified,

    /// <summary>The answer is not the one that the product's key gives.</summary>
    Wrong,
}
