using System;
using MsnForensics.Bytes;

namespace MsnForensics.LoadIsolation;

/// <summary>Stands for the charset detector until the first log needs it: most are UTF-8.</summary>
internal sealed class DeferredCharsetDetector : ICharsetDetector
{
    private readonly Lazy<ICharsetDetector> _detector;

    public DeferredCharsetDetector(Func<ICharsetDetector> create) => _detector = new Lazy<ICharsetDetector>(create);

    public CharsetGuess? Detect(ReadOnlySpan<byte> text) => _detector.Value.Detect(text);
}
