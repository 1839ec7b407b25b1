using System;

namespace MsnForensics.Bytes;

/// <summary>Guesses the charset of text that declares none.</summary>
public interface ICharsetDetector
{
    /// <summary>The likeliest charset; null when nothing fits.</summary>
    CharsetGuess? Detect(ReadOnlySpan<byte> text);
}

/// <summary>A guess.</summary>
/// <param name="Charset">Name by which <see cref="WireCharset"/> knows it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record CharsetGuess(string Charset, double Confidence);
