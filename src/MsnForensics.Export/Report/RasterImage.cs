using System;
using System.Buffers.Binary;

namespace MsnForensics.Export.Report;

/// <summary>What a browser would take a picture for, told by its bytes alone. Only raster formats that cannot carry
/// script are known.</summary>
/// <param name="MediaType">For the data URI.</param>
/// <param name="Width">Pixels, as the header says.</param>
/// <param name="Height">Pixels, as the header says.</param>
internal sealed record RasterImage(string MediaType, int Width, int Height)
{
    // What a header of some bytes announces costs a browser four bytes a pixel.
    private const int MaximumSide = 8192;
    private const int MaximumPixels = 16_777_216;

    /// <summary>A browser can be asked to show it.</summary>
    public bool IsSound => Width > 0 && Height > 0 && Width <= MaximumSide && Height <= MaximumSide
        && (long)Width * Height <= MaximumPixels;

    /// <summary>Null for what is no picture of these formats.</summary>
    public static RasterImage? Read(ReadOnlySpan<byte> content) =>
        ReadPng(content) ?? ReadGif(content) ?? ReadBmp(content) ?? ReadJpeg(content);

    private static RasterImage? ReadPng(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        return content.Length >= 33 && content.StartsWith(head)
            ? new RasterImage(
                "image/png",
                BinaryPrimitives.ReadInt32BigEndian(content.Slice(16)),
                BinaryPrimitives.ReadInt32BigEndian(content.Slice(20)))
            : null;
    }

    private static RasterImage? ReadGif(ReadOnlySpan<byte> content) =>
        content.Length >= 14 && (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            ? new RasterImage(
                "image/gif",
                BinaryPrimitives.ReadUInt16LittleEndian(content.Slice(6)),
                BinaryPrimitives.ReadUInt16LittleEndian(content.Slice(8)))
            : null;

    private static RasterImage? ReadBmp(ReadOnlySpan<byte> content)
    {
        if (content.Length < 54 || !content.StartsWith("BM"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(content.Slice(14)) is not (40 or 108 or 124))
        {
            return null;
        }

        int height = BinaryPrimitives.ReadInt32LittleEndian(content.Slice(22));
        return new RasterImage(
            "image/bmp",
            BinaryPrimitives.ReadInt32LittleEndian(content.Slice(18)),
            height == int.MinValue ? 0 : Math.Abs(height));
    }

    private static RasterImage? ReadJpeg(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content[0] != 0xFF || content[1] != 0xD8)
        {
            return null;
        }

        int at = 2;
        while (at + 9 <= content.Length && content[at] == 0xFF)
        {
            byte marker = content[at + 1];
            bool isFrame = marker is >= 0xC0 and <= 0xCF && marker is not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return new RasterImage(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(content.Slice(at + 7)),
                    BinaryPrimitives.ReadUInt16BigEndian(content.Slice(at + 5)));
            }

            // Before a marker there may be any number of fill bytes.
            int length = BinaryPrimitives.ReadUInt16BigEndian(content.Slice(at + 2));
            at += marker == 0xFF ? 1 : 2 + Math.Max(length, 2);
        }

        return null;
    }
}
