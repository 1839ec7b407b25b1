using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Indicators;

/// <summary>A piece of a stream's bytes in which a find is looked at: what stands before and behind it.</summary>
internal readonly ref struct TextWindow
{
    /// <summary>Bytes in front of a find that tell about it: a command line with a long display name.</summary>
    public const int LookBack = 380;

    // Tickets and policies make lines long; what is further away does not tell about a find.
    private const int MaximumReach = 4 * 1024;
    private const int MaximumDetailLength = 160;

    public TextWindow(ReadOnlySpan<byte> bytes, bool isStart, bool isFinal)
    {
        Bytes = bytes;
        IsStart = isStart;
        IsFinal = isFinal;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The first byte is the first one of its direction.</summary>
    public bool IsStart { get; }

    /// <summary>No more bytes will come behind the last one.</summary>
    public bool IsFinal { get; }

    /// <summary>A line begins there: at the start, or behind a control character.</summary>
    public bool BeginsLine(int at) => at == 0 ? IsStart : IsBreak(Bytes[at - 1]);

    /// <summary>Where the line around a place begins, as far as the window shows it.</summary>
    public int LineStart(int at)
    {
        int limit = Math.Max(0, at - LookBack);
        while (at > limit && !IsBreak(Bytes[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the line around a place ends; -1 when the end has yet to come.</summary>
    public int LineEnd(int at)
    {
        int limit = Math.Min(Bytes.Length, at + MaximumReach);
        while (at < limit && !IsBreak(Bytes[at]))
        {
            at++;
        }

        return at < Bytes.Length || IsFinal ? at : -1;
    }

    /// <summary>Where the run of bytes that a test accepts ends; -1 when the end has yet to come.</summary>
    public int RunEnd(int at, Func<byte, bool> isMember)
    {
        int limit = Math.Min(Bytes.Length, at + MaximumReach);
        while (at < limit && isMember(Bytes[at]))
        {
            at++;
        }

        return at < Bytes.Length || IsFinal ? at : -1;
    }

    /// <summary>Where the run of bytes in front of a place that a test accepts begins.</summary>
    public int RunStart(int at, Func<byte, bool> isMember)
    {
        int limit = Math.Max(0, at - LookBack);
        while (at > limit && isMember(Bytes[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>The line around a place begins with these words, letter case aside.</summary>
    public bool LineBegins(int at, ReadOnlySpan<byte> words)
    {
        int start = LineStart(at);
        return BeginsLine(start) && HasAt(start, words);
    }

    /// <summary>These words stand there, letter case aside.</summary>
    public bool HasAt(int at, ReadOnlySpan<byte> words)
    {
        if (at < 0 || at + words.Length > Bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (Fold(Bytes[at + i]) != Fold(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bytes as text, cut to what a table shows.</summary>
    public string Excerpt(int from, int to)
    {
        while (from < to && Bytes[from] == (byte)' ')
        {
            from++;
        }

        return WireText.DecodePiece(Bytes.Slice(from, Math.Min(to - from, MaximumDetailLength))).TrimEnd();
    }

    /// <summary>The command that a line is; null for a line that is none.</summary>
    /// <param name="from">Where the line begins, or text that a command follows without a line end, as behind a
    /// payload.</param>
    /// <param name="at">A place inside the command.</param>
    /// <param name="to">The line's end.</param>
    /// <param name="start">Where the command begins.</param>
    public WireCommand? FindCommand(int from, int at, int to, out int start)
    {
        for (start = from; start <= at && start + 3 <= to; start++)
        {
            ReadOnlySpan<byte> line = Bytes.Slice(start, to - start);
            if (CommandCatalog.Find(line.Slice(0, 3)) is { } command
                && (line.Length == 3 || line[3] == (byte)' ')
                && (command.ClientForm.Matches(line) || command.ServerForm.Matches(line)))
            {
                return WireCommand.Parse(line, [], null);
            }
        }

        return null;
    }

    private static bool IsBreak(byte value) => value < 0x20 && value != (byte)'\t';

    private static byte Fold(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
}
