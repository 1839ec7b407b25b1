using System;
using System.Buffers.Binary;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Registry;

/// <summary>A value of a key.</summary>
public sealed class RegistryValue
{
    private const uint Text = 1;
    private const uint ExpandableText = 2;
    private const uint Number = 4;
    private const uint Texts = 7;
    private const uint LongNumber = 11;

    /// <summary>Empty for the default value.</summary>
    public string Name { get; init; } = "";

    /// <summary>1 text, 2 expandable text, 3 binary, 4 number, 7 texts, 11 long number.</summary>
    public uint Type { get; init; }

    /// <summary>As stored.</summary>
    public byte[] Data { get; init; } = Array.Empty<byte>();

    /// <summary>Of the value's cell in the file, or of its line.</summary>
    public long Offset { get; init; }

    /// <summary>A part of the data is missing.</summary>
    public bool IsCut { get; init; }

    /// <summary>Bytes are binary, whatever they hold.</summary>
    public bool IsBinary => Type == 3;

    /// <summary>The number; null for other types.</summary>
    public ulong? AsNumber() => Type switch
    {
        Number when Data.Length >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(Data),
        LongNumber when Data.Length >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(Data),
        _ => null,
    };

    /// <summary>UTF-16 text up to its end mark. Messenger keeps text in binary values, too.</summary>
    public string AsUtf16String()
    {
        string text = Encoding.Unicode.GetString(Data, 0, Data.Length & ~1);
        int end = text.IndexOf('\0');
        return end < 0 ? text : text.Substring(0, end);
    }

    /// <summary>The value in words: text, number, or bytes in hexadecimal; binary that is UTF-16 or UTF-8 text is
    /// text.</summary>
    public override string ToString() => Type switch
    {
        Text or ExpandableText => AsUtf16String(),
        Texts => Encoding.Unicode.GetString(Data, 0, Data.Length & ~1).TrimEnd('\0').Replace("\0", "; "),
        Number or LongNumber when AsNumber() is { } number =>
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => TextInBinary() ?? HexText.Of(Data),
    };

    private string? TextInBinary()
    {
        if (Data.Length >= 4 && Data[1] == 0 && Data[0] is >= 0x20 and < 0x7F)
        {
            return AsUtf16String();
        }

        int end = Array.IndexOf(Data, (byte)0);
        ReadOnlySpan<byte> text = Data.AsSpan(0, end < 0 ? Data.Length : end);
        return text.Length >= 3 && text.IndexOfAny((byte)'@', (byte)'<') >= 0 && WireText.IsUtf8(text)
            ? WireText.Decode(text)
            : null;
    }
}
