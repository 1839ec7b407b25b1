using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>
/// Searches raw bytes of any size for what clients leave in memory, page files and free space: in one pass, as ASCII
/// and as UTF-16, across the edges of its buffer.
/// </summary>
internal sealed class RawCarver
{
    // Small enough to stay in a processor's cache while it is searched.
    private const int BufferSize = 512 * 1024;

    private const int PageSize = 4096;

    // Room in front of a find for the line that begins it, and behind it for what it holds: twice the longest item.
    private const int Behind = 8 * 1024;
    private const int Ahead = 64 * 1024;

    private static readonly byte[] EmptyPage = new byte[PageSize];

    private static readonly PatternSearch Patterns = new(
        CarvingRule.All.Select(rule => Encoding.ASCII.GetBytes(rule.Pattern)).ToArray(), _ => true);

    private readonly bool _includeSecret;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly List<PatternMatch> _matches = new();
    private readonly List<(long Start, CarvedItem Item, int Step)> _found = new();
    private long _offset;
    private long _done;

    public RawCarver(bool includeSecret) => _includeSecret = includeSecret;

    /// <summary>The items, in the order of their finds. Each byte belongs to one item at most.</summary>
    public IEnumerable<(long Offset, long Length, CarvedItem Item)> Read(Stream stream)
    {
        int held = 0;
        int searched = 0;
        bool isEnd = false;
        while (!isEnd)
        {
            int read = Fill(stream, held);
            held += read;
            isEnd = held < BufferSize;
            int limit = isEnd ? held : held - Ahead;
            Carve(_buffer.AsSpan(0, held), searched, limit);
            foreach ((long start, CarvedItem item, int step) in _found)
            {
                yield return (start, (long)item.Length * step, item);
            }

            _found.Clear();
            int keep = Math.Min(held, Ahead + Behind);
            Buffer.BlockCopy(_buffer, held - keep, _buffer, 0, keep);
            _offset += held - keep;
            searched = Math.Max(0, limit - (held - keep));
            held = keep;
        }
    }

    private int Fill(Stream stream, int from)
    {
        int filled = 0;
        while (from + filled < BufferSize
            && stream.Read(_buffer, from + filled, BufferSize - from - filled) is > 0 and int read)
        {
            filled += read;
        }

        return filled;
    }

    private void Carve(ReadOnlySpan<byte> bytes, int from, int limit)
    {
        _matches.Clear();
        for (int at = from; at < bytes.Length;)
        {
            int start = at + LengthOf(bytes.Slice(at), isEmpty: true);
            at = start + LengthOf(bytes.Slice(start), isEmpty: false);
            Search(bytes.Slice(start, at - start), start);
        }

        _matches.Sort((one, other) => one.Start.CompareTo(other.Start));
        foreach (PatternMatch match in _matches)
        {
            int at = match.Start;
            if (at < limit && _offset + at >= _done)
            {
                Carve(bytes, at, match);
            }
        }
    }

    // The places of matches are counted from the start of the buffer.
    private void Search(ReadOnlySpan<byte> bytes, int start)
    {
        int first = _matches.Count;
        Patterns.Find(bytes, _matches);
        CommandSearch.Find(bytes, _matches);
        for (int i = first; i < _matches.Count; i++)
        {
            _matches[i] = _matches[i] with { Start = start + _matches[i].Start };
        }
    }

    // Memory is full of pages that hold nothing but zeros, and no pattern begins or ends with one.
    private static int LengthOf(ReadOnlySpan<byte> bytes, bool isEmpty)
    {
        int length = 0;
        while (length < bytes.Length)
        {
            ReadOnlySpan<byte> page = bytes.Slice(length, Math.Min(PageSize, bytes.Length - length));
            if (page.SequenceEqual(EmptyPage.AsSpan(0, page.Length)) != isEmpty)
            {
                break;
            }

            length += page.Length;
        }

        return length;
    }

    private void Carve(ReadOnlySpan<byte> bytes, int at, PatternMatch match)
    {
        // UTF-16 of the other byte order begins one byte earlier; Windows does not write it.
        int back = Math.Min(at, Behind);
        back -= match.IsWide ? back % 2 : 0;
        ReadOnlySpan<byte> around = bytes.Slice(at - back, Math.Min(back + Ahead, bytes.Length - at + back));
        CarvedText text = new(around, match.IsWide, _includeSecret);
        if (CarvingRule.All[match.Pattern].Carve(text, back / text.Step) is not { } item)
        {
            return;
        }

        long start = _offset + at - back + ((long)item.Start * text.Step);
        long end = start + ((long)item.Length * text.Step);
        if (start >= _done && end > start)
        {
            _found.Add((start, item, text.Step));
            _done = end;
        }
    }
}
