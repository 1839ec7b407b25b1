using System;
using System.Security.Cryptography;
using System.Text;

namespace MsnForensics.Export.Case;

/// <summary>Ids that are the same on every run: UUID version 5 (RFC 4122) of what names a thing.</summary>
internal static class CaseIds
{
    // The project's own namespace.
    private static readonly byte[] Namespace =
    [
        0x6D, 0x1F, 0x0B, 0x52, 0x3C, 0x7A, 0x4E, 0x0D, 0x9A, 0x41, 0x52, 0xC8, 0x0F, 0x6B, 0x13, 0xE7,
    ];

    /// <summary>An id such as <c>kb:account-…</c>.</summary>
    public static string Of(string kind, string name) => Of(kind, Guid(kind + "|" + name));

    public static string Of(string kind, Guid id) => "kb:" + kind + "-" + id.ToString("D");

    public static Guid Guid(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(TimelineFields.WellFormed(name));
        byte[] input = new byte[Namespace.Length + text.Length];
        Namespace.CopyTo(input, 0);
        text.CopyTo(input, Namespace.Length);
        byte[] hash = Hash(input);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);

        // The constructor takes the first three fields as numbers, most significant byte first.
        return new Guid(
            (hash[0] << 24) | (hash[1] << 16) | (hash[2] << 8) | hash[3],
            (short)((hash[4] << 8) | hash[5]),
            (short)((hash[6] << 8) | hash[7]),
            hash[8],
            hash[9],
            hash[10],
            hash[11],
            hash[12],
            hash[13],
            hash[14],
            hash[15]);
    }

#pragma warning disable CA5350 // RFC 4122 names SHA-1; nothing is protected by it.
    private static byte[] Hash(byte[] input)
    {
        using IncrementalHash sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha1.AppendData(input);
        return sha1.GetHashAndReset();
    }
#pragma warning restore CA5350
}
