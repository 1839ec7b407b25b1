using System;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// The entries of an XML log as elements, found by their names alone: a log that was never closed, was cut, or has
/// damage between its entries gives all entries that are there. An element without end stops where the next begins.
/// </summary>
public sealed class ElementFramer : ILogFramer
{
    private const int LongestName = 32;

    private readonly LogEncoding _encoding;
    private readonly string[] _entries;
    private readonly string[] _marks;
    private readonly int _limit;

    /// <param name="encoding">How the log is written.</param>
    /// <param name="limit">Bytes of the longest entry; a longer one is cut there.</param>
    /// <param name="entries">Names of elements that are read whole.</param>
    /// <param name="marks">Names of which the tag alone is read; with a leading slash for end tags.</param>
    public ElementFramer(LogEncoding encoding, int limit, string[] entries, string[] marks)
    {
        _encoding = encoding;
        _limit = limit;
        _entries = entries;
        _marks = marks;
    }

    /// <inheritdoc/>
    public ParseStatus TryRead(ReadOnlySpan<byte> bytes, bool isEnd, out LogFrame frame)
    {
        LogUnits units = _encoding.UnitsOf(bytes);
        int size = _encoding.UnitSize;
        int start = FindStart(units, 0, isEnd, out string name, out bool isMark);
        if (start < 0 || name.Length == 0)
        {
            frame = new LogFrame((start < 0 ? units.Length : start) * size, 0, "", false, false);
            return isEnd ? ParseStatus.Invalid : ParseStatus.NeedMore;
        }

        int end = isMark ? EndOfTag(units, start) : EndOfElement(units, start, "/" + name);
        bool isCut = false;
        if (end < 0)
        {
            isCut = true;
            end = -end;
        }

        int limit = start + (_limit / size);
        if (isCut && end == units.Length && !isEnd && end < limit)
        {
            frame = new LogFrame(start * size, 0, name, false, false);
            return ParseStatus.NeedMore;
        }

        bool isOver = end > limit;
        frame = new LogFrame(start * size, (Math.Min(end, limit) - start) * size, name, isCut || isOver, isOver);
        return ParseStatus.Complete;
    }

    // The position of the next known tag; with an empty name where the bytes end inside what may become one.
    private int FindStart(LogUnits units, int from, bool isEnd, out string name, out bool isMark)
    {
        for (int at = units.IndexOf('<', from); at >= 0; at = units.IndexOf('<', at + 1))
        {
            if ((name = NameAt(units, at, _entries)).Length > 0)
            {
                isMark = false;
                return at;
            }

            if ((name = NameAt(units, at, _marks)).Length > 0)
            {
                isMark = true;
                return at;
            }

            if (!isEnd && units.Length - at <= LongestName)
            {
                isMark = false;
                return at;
            }
        }

        name = "";
        isMark = false;
        return -1;
    }

    private static string NameAt(LogUnits units, int at, string[] names)
    {
        foreach (string name in names)
        {
            if (units.HasAt(at + 1, name)
                && at + 1 + name.Length < units.Length
                && units[at + 1 + name.Length] is ' ' or '>' or '/' or '\r' or '\n' or '\t')
            {
                return name;
            }
        }

        return "";
    }

    private static int EndOfTag(LogUnits units, int start)
    {
        int end = units.IndexOf('>', start);
        return end < 0 ? -units.Length : end + 1;
    }

    // Negative: where an element without end stops.
    private int EndOfElement(LogUnits units, int start, string endName)
    {
        int tag = units.IndexOf('>', start);
        if (tag > 0 && units[tag - 1] == '/')
        {
            return tag + 1;
        }

        for (int at = units.IndexOf('<', start + 1); at >= 0; at = units.IndexOf('<', at + 1))
        {
            if (units.HasAt(at + 1, endName))
            {
                int close = units.IndexOf('>', at);
                return close < 0 ? -units.Length : close + 1;
            }

            if (NameAt(units, at, _entries).Length > 0 || NameAt(units, at, _marks).Length > 0)
            {
                return -at;
            }
        }

        return -units.Length;
    }
}
