using System.IO;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace MsnForensics.Capture.Compression;

/// <summary>Reads Zstandard captures; memory is bounded by the window that zstd itself accepts by default.</summary>
public sealed class ZstandardDecompressor : IStreamDecompressor
{
    /// <summary>128 MiB; larger windows (<c>zstd --ultra --long=31</c>) are refused as damage.</summary>
    private const int LargestWindowLog = 27;

    /// <inheritdoc/>
    public Stream OpenZstandard(Stream compressed)
    {
        DecompressionStream clear = new(compressed, leaveOpen: true);
        clear.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindowLog);
        return new ZstandardStream(clear);
    }
}
