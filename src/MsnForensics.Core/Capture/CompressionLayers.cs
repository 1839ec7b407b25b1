using System;
using System.IO;
using System.IO.Compression;

namespace MsnForensics.Capture;

/// <summary>The layers of compression around a capture, taken off one by one.</summary>
/// <param name="Content">Starts with the magic of a capture; disposes the layers below.</param>
/// <param name="Decompressed">The innermost layer, or null for a plain file.</param>
/// <param name="Wrapping">For example <c>gzip</c>; empty for a plain file.</param>
internal sealed record CompressionLayers(PeekableStream Content, DecompressedStream? Decompressed, string Wrapping)
{
    private const int MaximumDepth = 2;
    private const int MagicLength = 12;
    private const uint ZstandardMagic = 0x28B52FFD;

    /// <exception cref="CaptureFormatException">There is no capture inside.</exception>
    public static CompressionLayers Open(string name, PeekableStream file, IStreamDecompressor? decompressor)
    {
        CompressionLayers layers = new(file, null, "");
        for (int depth = 0; ; depth++)
        {
            ReadOnlySpan<byte> head = layers.Content.Peek(MagicLength);
            if (IsCapture(head))
            {
                return layers;
            }

            string? format = depth == MaximumDepth ? null : GetFormat(head);
            if (format is null)
            {
                head = layers.Content.Peek(CaptureSignature.Length);
                throw CaptureSignature.CreateFailure(head, name, layers.Wrapping);
            }

            layers = layers.Unwrap(name, format, decompressor);
        }
    }

    private static bool IsCapture(ReadOnlySpan<byte> head) =>
        head.Length >= sizeof(uint) && (PcapFileHeader.IsMagic(head) || PcapngBlock.IsFileStart(head));

    private static string? GetFormat(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 2 && head[0] == 0x1F && head[1] == 0x8B)
        {
            return "gzip";
        }

        return head.Length >= sizeof(uint) && ByteOrder.Big.ReadUInt32(head) == ZstandardMagic ? "zstd" : null;
    }

    private CompressionLayers Unwrap(string name, string format, IStreamDecompressor? decompressor)
    {
        GzipTrailer? trailer = format == "gzip" ? new GzipTrailer(Content) : null;
        Stream clear = trailer is not null
            ? new GZipStream(trailer, CompressionMode.Decompress)
            : decompressor?.OpenZstandard(Content)
                ?? throw CaptureSignature.CreateFailure(
                    name,
                    "Zstandard data, and the part of the module that reads it is not loaded",
                    "Decompress it with 'zstd -d' first.");
        DecompressedStream decompressed = new(format, clear, Content, trailer, Decompressed);
        PeekableStream content = new(decompressed, isOwned: true);
        return new CompressionLayers(content, decompressed, Wrapping.Length == 0 ? format : $"{format} in {Wrapping}");
    }
}
