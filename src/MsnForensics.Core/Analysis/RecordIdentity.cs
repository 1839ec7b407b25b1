using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis;

/// <summary>Names that are the same for the same evidence on every run and machine: the start of a SHA-256.</summary>
public static class RecordIdentity
{
    /// <summary>32 hexadecimal digits over the parts; no path may be among them.</summary>
    public static string Of(params string[] parts) => Hash(parts, 16);

    /// <summary>16 hexadecimal digits, for names that people read.</summary>
    public static string ShortOf(params string[] parts) => Hash(parts, 8);

    private static string Hash(string[] parts, int byteCount)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Join("\n", parts));
        return HexText.Of(Digest.Sha256(text).AsSpan(0, byteCount));
    }
}
