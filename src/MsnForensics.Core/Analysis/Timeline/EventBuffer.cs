using System;
using System.Buffers.Binary;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Bytes that grow, and the primitives of the event codec.</summary>
internal sealed class EventBuffer
{
    private const int InitialLength = 64 * 1024;

    private byte[] _bytes = new byte[InitialLength];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Slice(int offset, int length) => _bytes.AsSpan(offset, length);

    public void Clear() => Length = 0;

    /// <summary>Eight bytes whose order as bytes is the order of the numbers.</summary>
    public void WriteOrdered(long value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(Reserve(sizeof(long)), (ulong)value ^ (1UL << 63));
        Length += sizeof(long);
    }

    /// <summary>
    /// Text whose order as bytes is its ordinal order: each UTF-16 unit plus one, in the manner of UTF-8, and a zero
    /// at the end. Surrogates without a partner survive.
    /// </summary>
    public void WriteText(string text)
    {
        Span<byte> bytes = Reserve((text.Length * 3) + 2);
        int length = 0;
        foreach (char character in text)
        {
            int unit = character + 1;
            if (unit < 0x80)
            {
                bytes[length++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | (unit >> 6));
                bytes[length++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                // U+FFFF plus one has seventeen bits: its first byte is 0xF0, two follow like everywhere else.
                bytes[length++] = (byte)(0xE0 + (unit >> 12));
                bytes[length++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                bytes[length++] = (byte)(0x80 | (unit & 0x3F));
            }
        }

        bytes[length++] = 0;
        Length += length;
    }

    public void WriteOptionalText(string? text)
    {
        WriteByte(text is null ? (byte)0 : (byte)1);
        if (text is not null)
        {
            WriteText(text);
        }
    }

    /// <summary>A number of any sign in one to ten bytes, small ones in few.</summary>
    public void WriteNumber(long value)
    {
        ulong rest = (ulong)((value << 1) ^ (value >> 63));
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    private void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    private Span<byte> Reserve(int length)
    {
        if (_bytes.Length - Length < length)
        {
            int doubled = (int)Math.Min(2L * _bytes.Length, int.MaxValue / 2);
            Array.Resize(ref _bytes, Math.Max(checked(Length + length), doubled));
        }

        return _bytes.AsSpan(Length);
    }
}
