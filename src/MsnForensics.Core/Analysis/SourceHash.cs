using System.IO;
using System.Security.Cryptography;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>The identity of a capture file, with its SHA-256 when that was asked for and the file can be read
/// twice.</summary>
public static class SourceHash
{
    public static SourceIdentity Identify(CaptureSource source, bool computeHash) =>
        new(source.Name, computeHash ? source.Sha256 ?? Compute(source) : null, source.Length);

    private static string? Compute(CaptureSource source)
    {
        if (!source.CanReadTwice)
        {
            return null;
        }

        using Stream stream = source.Open().Stream;
        using SHA256 sha = SHA256.Create();
        return HexText.Of(sha.ComputeHash(stream));
    }
}
