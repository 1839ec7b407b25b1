using System;
using System.IO;
using System.Security.Cryptography;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>The identity of a file, with its SHA-256 when that was asked for and the file can be read twice, and to its
/// end.</summary>
public static class SourceHash
{
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static SourceIdentity Identify(CaptureSource source, bool computeHash)
    {
        SourceIdentity identity = new(source.Name, source.Sha256, source.Length);
        if (!computeHash)
        {
            return identity with { Sha256 = null };
        }

        if (source.Sha256 is not null || !source.CanReadTwice)
        {
            return identity;
        }

        using Stream stream = source.Open().Stream;
        try
        {
            return identity with { Sha256 = Compute(stream) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return identity with { HashFailure = exception };
        }
    }

    private static string Compute(Stream stream)
    {
        using SHA256 sha = SHA256.Create();
        return HexText.Of(sha.ComputeHash(stream));
    }
}
