using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>
/// Raw bytes around a find, seen as text of one byte or of two per character, so that one set of rules serves both.
/// Positions are counted in characters; characters of one byte keep their value, UTF-8 is decoded when a value is
/// taken.
/// </summary>
internal readonly ref struct CarvedText
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _step;

    /// <param name="bytes">From the find on, or from in front of it.</param>
    /// <param name="isWide">UTF-16, little endian; the first byte is that of a character.</param>
    /// <param name="includeSecret">Secrets are to be given as they stand.</param>
    public CarvedText(ReadOnlySpan<byte> bytes, bool isWide, bool includeSecret)
    {
        IncludeSecret = includeSecret;
        _step = isWide ? 2 : 1;
        _bytes = bytes.Slice(0, bytes.Length - (bytes.Length % _step));
    }

    public int Length => _bytes.Length / _step;

    public bool IncludeSecret { get; }

    /// <summary>Bytes per character.</summary>
    public int Step => _step;

    public char this[int index] => _step == 1
        ? (char)_bytes[index]
        : (char)(_bytes[index * 2] | (_bytes[(index * 2) + 1] << 8));

    /// <summary>Position of ASCII text at or behind a position and in front of another; -1 when there is
    /// none.</summary>
    public int IndexOf(string text, int from, int end)
    {
        int last = Math.Min(end, Length) - text.Length;
        for (int at = Math.Max(0, from); at <= last; at++)
        {
            if (HasAt(at, text))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>True when ASCII text stands at a position, in any case.</summary>
    public bool HasAt(int at, string text)
    {
        if (at < 0 || at + text.Length > Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (char.ToUpperInvariant(this[at + i]) != char.ToUpperInvariant(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Position of the first character that no text of the protocol holds, at or behind a position.</summary>
    public int EndOfText(int from, int limit)
    {
        int end = Math.Min(Length, from + limit);
        for (int at = from; at < end; at++)
        {
            if (this[at] < ' ' && this[at] is not ('\r' or '\n' or '\t'))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Start of the line that holds a position, no farther back than a limit.</summary>
    public int StartOfLine(int at, int limit)
    {
        int first = Math.Max(0, at - limit);
        while (at > first && this[at - 1] is not ('\r' or '\n') && this[at - 1] >= ' ')
        {
            at--;
        }

        return at;
    }

    /// <summary>The text of a range, decoded.</summary>
    public string Take(int from, int length)
    {
        ReadOnlySpan<byte> range = _bytes.Slice(from * _step, Math.Min(length, Length - from) * _step);
        return _step == 1 ? WireText.Decode(range) : Encoding.Unicode.GetString(range.ToArray());
    }
}
