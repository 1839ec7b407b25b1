using System;
using System.Buffers.Binary;
using System.Text;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The context of a file offer: name, size, and often a small picture of the content (reference: section
/// 4.8.2).</summary>
public sealed class FileContext
{
    private const int NameOffset = 20;

    // Two clients let the name run on into the reserved bytes.
    private const int MaximumNameLength = 550;
    private const int FriendlyOffset = 540;
    private const int PreviewOffset = 574;
    private const uint BackgroundType = 4;

    private FileContext(long size, int version, uint type, string name, string friendlyName, byte[]? preview)
    {
        Size = size;
        Version = version;
        Type = type;
        Name = name;
        FriendlyName = friendlyName;
        Preview = preview;
    }

    /// <summary>Size of the file in bytes.</summary>
    public long Size { get; }

    /// <summary>2 in Messenger 7, 3 in Live Messenger.</summary>
    public int Version { get; }

    /// <summary>0 with and 1 without a preview (one client has them the other way round), 4 a background.</summary>
    public uint Type { get; }

    /// <summary>As sent: nothing makes it a safe name.</summary>
    public string Name { get; }

    /// <summary>A background's name, base64; else empty.</summary>
    public string FriendlyName { get; }

    /// <summary>A PNG of some 96 by 96 pixels; null without one.</summary>
    public byte[]? Preview { get; }

    public bool IsBackground => Type == BackgroundType;

    private static ReadOnlySpan<byte> PngSignature => new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };

    /// <summary>Reads a context; null when it is too short to name a size.</summary>
    public static FileContext? Parse(ReadOnlySpan<byte> context)
    {
        if (context.Length < NameOffset)
        {
            return null;
        }

        ulong size = BinaryPrimitives.ReadUInt64LittleEndian(context.Slice(8));
        uint type = BinaryPrimitives.ReadUInt32LittleEndian(context.Slice(16));
        ReadOnlySpan<byte> rest = context.Slice(NameOffset);
        return new FileContext(
            (long)Math.Min(size, long.MaxValue),
            (int)BinaryPrimitives.ReadUInt32LittleEndian(context.Slice(4)),
            type,
            ReadText(rest.Slice(0, Math.Min(rest.Length, MaximumNameLength))),
            type == BackgroundType ? ReadFriendlyName(context) : "",
            FindPreview(context));
    }

    /// <summary>UTF-16 text up to its NUL.</summary>
    internal static string ReadText(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (length + 1 < bytes.Length && (bytes[length] != 0 || bytes[length + 1] != 0))
        {
            length += 2;
        }

        return Encoding.Unicode.GetString(bytes.Slice(0, length).ToArray());
    }

    private static string ReadFriendlyName(ReadOnlySpan<byte> context) => context.Length < PreviewOffset - 4
        ? ""
        : ReadText(context.Slice(FriendlyOffset, PreviewOffset - 4 - FriendlyOffset));

    private static byte[]? FindPreview(ReadOnlySpan<byte> context)
    {
        if (context.Length <= PreviewOffset)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = context.Slice(PreviewOffset);
        int at = rest.IndexOf(PngSignature);
        return at < 0 ? null : rest.Slice(at).ToArray();
    }
}
