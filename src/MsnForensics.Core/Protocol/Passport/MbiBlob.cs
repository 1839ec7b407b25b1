using System;
using System.Buffers.Binary;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// The proof that a client sends beside its ticket (<c>USR n SSO S ticket blob</c>): it holds the secret that came
/// with the ticket. All numbers are little-endian (reference: section 5.5).
/// </summary>
public sealed class MbiBlob
{
    /// <summary>Cipher block chaining.</summary>
    public const int ModeCbc = 1;

    /// <summary>Triple DES.</summary>
    public const int CipherTripleDes = 0x6603;

    /// <summary>SHA-1.</summary>
    public const int HashSha1 = 0x8004;

    private const int HeaderLength = 28;

    /// <summary>Length of the fixed fields as stated; 28.</summary>
    public int HeaderSize { get; private init; }

    public int Mode { get; private init; }

    public int CipherAlgorithm { get; private init; }

    public int HashAlgorithm { get; private init; }

    /// <summary>Initialization vector of the cipher.</summary>
    public byte[] Vector { get; private init; } = Array.Empty<byte>();

    /// <summary>Keyed hash over the server's nonce.</summary>
    public byte[] Hash { get; private init; } = Array.Empty<byte>();

    /// <summary>The encrypted nonce.</summary>
    public byte[] Cipher { get; private init; } = Array.Empty<byte>();

    /// <summary>True when the fields name the algorithms and lengths that every known client uses.</summary>
    public bool IsStandard =>
        HeaderSize == HeaderLength && Mode == ModeCbc && CipherAlgorithm == CipherTripleDes
        && HashAlgorithm == HashSha1 && Vector.Length == 8 && Hash.Length == 20;

    /// <summary>Reads the word of a <c>USR</c>; null when it is no such blob, or not all of it.</summary>
    public static MbiBlob? Parse(string word)
    {
        byte[] bytes = Base64Text.Decode(word, out bool isWhole);
        return isWhole ? Parse(bytes) : null;
    }

    /// <summary>Reads the bytes of a blob; null when the lengths stated do not add up to them.</summary>
    public static MbiBlob? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
        {
            return null;
        }

        ReadOnlySpan<byte> content = bytes.Slice(HeaderLength);
        uint vector = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(16));
        uint hash = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(20));
        uint cipher = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(24));
        if ((long)vector + hash + cipher != content.Length)
        {
            return null;
        }

        return new MbiBlob
        {
            HeaderSize = BinaryPrimitives.ReadInt32LittleEndian(bytes),
            Mode = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(4)),
            CipherAlgorithm = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(8)),
            HashAlgorithm = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(12)),
            Vector = content.Slice(0, (int)vector).ToArray(),
            Hash = content.Slice((int)vector, (int)hash).ToArray(),
            Cipher = content.Slice((int)(vector + hash)).ToArray(),
        };
    }
}
