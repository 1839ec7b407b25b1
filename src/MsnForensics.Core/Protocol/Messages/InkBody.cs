using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Messages;

/// <summary>A handwritten message: the word <c>base64:</c> and a picture or strokes (reference: section 8.7).</summary>
public sealed class InkBody
{
    private const string Prefix = "base64:";

    private InkBody(byte[] content, bool isWhole)
    {
        Content = content;
        IsWhole = isWhole;
        Format = FormatOf(content);
    }

    /// <summary>The decoded picture or strokes; what stands in front of the damage when it is damaged.</summary>
    public byte[] Content { get; }

    /// <summary>False when the Base64 is cut or damaged.</summary>
    public bool IsWhole { get; }

    /// <summary>What the first bytes tell, whatever the message says.</summary>
    public InkFormat Format { get; }

    /// <summary>Reads a body; null when it does not begin with the word.</summary>
    public static InkBody? Read(ReadOnlySpan<byte> body)
    {
        string text = WireText.DecodeLatin1(body);
        return text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? new InkBody(Base64Text.Decode(text.Substring(Prefix.Length).TrimEnd('\0'), out bool isWhole), isWhole)
            : null;
    }

    private static InkFormat FormatOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)
            ? InkFormat.Gif
            : IsStrokes(content) ? InkFormat.Isf : InkFormat.Unknown;

    // Version 0, then the size of the rest, seven bits in each byte, the lowest first.
    private static bool IsStrokes(ReadOnlySpan<byte> content)
    {
        if (content.Length < 2 || content[0] != 0)
        {
            return false;
        }

        long size = 0;
        for (int i = 1; i < content.Length && i <= 5; i++)
        {
            size |= (long)(content[i] & 0x7F) << (7 * (i - 1));
            if (content[i] < 0x80)
            {
                return size > 0 && size >= content.Length - i - 1;
            }
        }

        return false;
    }
}

/// <summary>What a handwritten message is made of.</summary>
public enum InkFormat
{
    Unknown,

    /// <summary>A picture.</summary>
    Gif,

    /// <summary>Strokes, Ink Serialized Format.</summary>
    Isf,
}
