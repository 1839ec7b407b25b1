using System;
using System.Runtime.InteropServices;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Bytes of a log seen as code units of one byte or two, so that one search serves UTF-8, code pages and UTF-16.
/// Positions are counted in units.
/// </summary>
internal readonly ref struct LogUnits
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _size;
    private readonly bool _isBigEndian;

    /// <param name="bytes">The bytes; a half unit at the end is not seen.</param>
    /// <param name="size">Bytes per unit: 1 or 2.</param>
    /// <param name="isBigEndian">Byte order of units of 2.</param>
    public LogUnits(ReadOnlySpan<byte> bytes, int size, bool isBigEndian)
    {
        _bytes = bytes.Slice(0, bytes.Length - (bytes.Length % size));
        _size = size;
        _isBigEndian = isBigEndian;
    }

    public int Length => _bytes.Length / _size;

    public char this[int index] => _size == 1
        ? (char)_bytes[index]
        : _isBigEndian
            ? (char)((_bytes[index * 2] << 8) | _bytes[(index * 2) + 1])
            : (char)(_bytes[index * 2] | (_bytes[(index * 2) + 1] << 8));

    /// <summary>Position of an ASCII character at or behind <paramref name="from"/>, or -1.</summary>
    public int IndexOf(char character, int from)
    {
        if (from >= Length)
        {
            return -1;
        }

        int found;
        if (_size == 1)
        {
            found = _bytes.Slice(from).IndexOf((byte)character);
        }
        else
        {
            char wanted = _isBigEndian == BitConverter.IsLittleEndian
                ? (char)((character << 8) | (character >> 8))
                : character;
            found = MemoryMarshal.Cast<byte, char>(_bytes.Slice(from * 2)).IndexOf(wanted);
        }

        return found < 0 ? -1 : from + found;
    }

    /// <summary>True when the ASCII text stands at a position.</summary>
    public bool HasAt(int position, string text)
    {
        if (position + text.Length > Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (this[position + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}
