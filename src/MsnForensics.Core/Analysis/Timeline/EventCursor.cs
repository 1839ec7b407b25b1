using System;
using System.Buffers.Binary;
using System.Text;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Reads back what <see cref="EventBuffer"/> wrote.</summary>
internal ref struct EventCursor
{
    private readonly StringBuilder _text;
    private ReadOnlySpan<byte> _rest;

    /// <param name="bytes">One encoded event.</param>
    /// <param name="text">Room to put texts together in.</param>
    public EventCursor(ReadOnlySpan<byte> bytes, StringBuilder text)
    {
        _rest = bytes;
        _text = text;
    }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public long ReadOrdered()
    {
        long value = (long)(BinaryPrimitives.ReadUInt64BigEndian(_rest) ^ (1UL << 63));
        _rest = _rest.Slice(sizeof(long));
        return value;
    }

    public string ReadText()
    {
        _text.Clear();
        int position = 0;
        while (true)
        {
            int first = _rest[position++];
            if (first == 0)
            {
                break;
            }

            int unit = first;
            if (first >= 0xE0)
            {
                unit = ((first - 0xE0) << 12) | ((_rest[position++] & 0x3F) << 6);
                unit |= _rest[position++] & 0x3F;
            }
            else if (first >= 0x80)
            {
                unit = ((first & 0x1F) << 6) | (_rest[position++] & 0x3F);
            }

            _text.Append((char)(unit - 1));
        }

        _rest = _rest.Slice(position);
        return _text.ToString();
    }

    public string? ReadOptionalText() => ReadByte() == 0 ? null : ReadText();

    public long ReadNumber()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }
    }

    private byte ReadByte()
    {
        byte value = _rest[0];
        _rest = _rest.Slice(1);
        return value;
    }
}
