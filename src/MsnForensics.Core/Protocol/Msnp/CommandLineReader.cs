using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// Walks the words of a command line. Words are parted by single blanks; an empty optional argument is an empty
/// word between two blanks, and blanks at the end of the line are no word.
/// </summary>
public ref struct CommandLineReader
{
    private ReadOnlySpan<byte> _rest;
    private bool _hasMore;

    /// <summary>Starts at the first word behind the verb.</summary>
    /// <param name="line">The line without its line end.</param>
    public CommandLineReader(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> words = line.Length > 3 ? line.Slice(3) : default;
        while (words.Length > 0 && words[words.Length - 1] == (byte)' ')
        {
            words = words.Slice(0, words.Length - 1);
        }

        _hasMore = words.Length > 0;
        _rest = _hasMore ? words.Slice(1) : default;
    }

    /// <summary>The next word; false behind the last one.</summary>
    public bool TryRead(out ReadOnlySpan<byte> word)
    {
        if (!_hasMore)
        {
            word = default;
            return false;
        }

        int end = _rest.IndexOf((byte)' ');
        _hasMore = end >= 0;
        word = _hasMore ? _rest.Slice(0, end) : _rest;
        _rest = _hasMore ? _rest.Slice(end + 1) : default;
        return true;
    }

    /// <summary>Number of words and the last one.</summary>
    public static int Count(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> last)
    {
        CommandLineReader reader = new(line);
        int count = 0;
        last = default;
        while (reader.TryRead(out ReadOnlySpan<byte> word))
        {
            count++;
            last = word;
        }

        return count;
    }
}
