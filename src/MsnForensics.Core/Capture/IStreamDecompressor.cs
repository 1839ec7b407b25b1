using System.IO;

namespace MsnForensics.Capture;

/// <summary>
/// Opens a compressed capture for which the base library has no reader (Zstandard); lives in the bridge.
/// </summary>
public interface IStreamDecompressor
{
    /// <summary>
    /// A forward-only stream of the clear bytes; damaged input throws <see cref="InvalidDataException"/>, cut
    /// input <see cref="EndOfStreamException"/>.
    /// </summary>
    Stream OpenZstandard(Stream compressed);
}
