using System;
using MsnForensics.Bytes;
using UtfUnknown;

namespace MsnForensics.Charsets;

/// <summary>Guesses charsets with UTF.Unknown.</summary>
public sealed class UnknownCharsetDetector : ICharsetDetector
{
    // What stands at the start of a log shows its language; more bytes cost time and change little.
    private const int SampleLength = 64 * 1024;

    /// <inheritdoc/>
    public CharsetGuess? Detect(ReadOnlySpan<byte> text)
    {
        byte[] sample = text.Slice(0, Math.Min(text.Length, SampleLength)).ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected is { EncodingName: { } name } found
            ? new CharsetGuess(name, found.Confidence)
            : null;
    }
}
