using System;
using System.Collections.Generic;
using System.IO;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Keys;

/// <summary>
/// Finds secrets in key logs. Key logs grow to millions of lines, of which a capture needs a handful: only where
/// each line stands is held, and the secrets of strangers are never kept.
/// </summary>
internal sealed class KeyLogIndex
{
    /// <summary>Lines with a secret that are indexed: some 150 MB at most.</summary>
    private const int MaximumSecretCount = 4_000_000;

    /// <summary>Largest key log that is held whole, because it cannot be read twice.</summary>
    private const int MaximumHeldLength = 64 * 1024 * 1024;

    private const int PositionBits = 44;
    private const int BlockLength = 256 * 1024;

    private readonly Dictionary<ulong, long> _places = new();
    private readonly List<KeyLogText> _texts = new();

    public int Count => _places.Count;

    /// <summary>Indexes a file; one that cannot be read twice, such as a pipe, is held in memory.</summary>
    public TlsKeyLogSummary AddFile(string path)
    {
        using Stream file = KeyLogText.Open(path);
        if (file.CanSeek)
        {
            return Index(new KeyLogText(path), file);
        }

        using MemoryStream held = new();
        byte[] block = new byte[BlockLength];
        while (held.Length < MaximumHeldLength && file.Read(block, 0, block.Length) is > 0 and int count)
        {
            held.Write(block, 0, count);
        }

        return AddContent(held.ToArray());
    }

    /// <summary>Indexes bytes in memory.</summary>
    public TlsKeyLogSummary AddContent(ReadOnlyMemory<byte> content)
    {
        using MemoryStream stream = new(content.ToArray(), false);
        return Index(new KeyLogText(content), stream);
    }

    /// <summary>The secret of this label and id, or null.</summary>
    public byte[]? Find(TlsSecretLabel label, ReadOnlySpan<byte> id)
    {
        if (id.Length > TlsKeyLogLine.MaximumIdLength || !_places.TryGetValue(KeyOf(label, id), out long place))
        {
            return null;
        }

        byte[] line = new byte[TlsKeyLogLine.MaximumLength];
        int count = _texts[(int)(place >> PositionBits)].Read(place & ((1L << PositionBits) - 1), line);
        ReadOnlySpan<byte> text = line.AsSpan(0, count);
        int end = EndOfLine(text);
        Span<byte> found = stackalloc byte[id.Length];
        if (TlsKeyLogLine.Parse(end < 0 ? text : text.Slice(0, end), out TlsKeyLogLine result)
                != TlsKeyLogLineKind.Secret
            || result.Label != label || !HexText.TryParse(result.Id, found) || !found.SequenceEqual(id))
        {
            return null;
        }

        byte[] secret = new byte[result.Secret.Length / 2];
        return HexText.TryParse(result.Secret, secret) ? secret : null;
    }

    private static int EndOfLine(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'\n', (byte)'\r');

    // Random numbers make good keys; session ids need not be random, so all bytes take part.
    private static ulong KeyOf(TlsSecretLabel label, ReadOnlySpan<byte> id)
    {
        ulong key = (ulong)label + 1;
        foreach (byte each in id)
        {
            key = (key ^ each) * 0x100000001B3;
            key ^= key >> 29;
        }

        return key;
    }

    private TlsKeyLogSummary Index(KeyLogText text, Stream stream)
    {
        long source = (long)_texts.Count << PositionBits;
        _texts.Add(text);
        KeyLogTally tally = new();
        byte[] block = new byte[BlockLength];
        long position = 0;
        int held = 0;
        bool isInLongLine = false;
        while (stream.Read(block, held, block.Length - held) is > 0 and int count)
        {
            held += count;
            int taken = IndexLines(block.AsSpan(0, held), source | position, ref isInLongLine, ref tally);
            held -= taken;
            position += taken;
            Array.Copy(block, taken, block, 0, held);
            if (held > TlsKeyLogLine.MaximumLength)
            {
                // No key line: its bytes need not be kept until its end comes.
                isInLongLine = true;
                position += held;
                held = 0;
            }
        }

        if (held > 0 || isInLongLine)
        {
            IndexLine(isInLongLine ? default : block.AsSpan(0, held), source | position, ref tally);
        }

        return tally.ToSummary();
    }

    private int IndexLines(ReadOnlySpan<byte> text, long place, ref bool isInLongLine, ref KeyLogTally tally)
    {
        int start = 0;
        while (EndOfLine(text.Slice(start)) is >= 0 and int length)
        {
            // The second half of a line end makes an empty line, which is none.
            if (length > 0 || isInLongLine)
            {
                IndexLine(isInLongLine ? default : text.Slice(start, length), place + start, ref tally);
                isInLongLine = false;
            }

            start += length + 1;
        }

        return start;
    }

    private void IndexLine(ReadOnlySpan<byte> line, long place, ref KeyLogTally tally)
    {
        tally.LineCount++;
        line = line.Length > TlsKeyLogLine.MaximumLength ? default : line;
        TlsKeyLogLineKind kind = TlsKeyLogLine.Parse(line, out TlsKeyLogLine result);
        if (kind == TlsKeyLogLineKind.Damaged)
        {
            tally.DamagedCount++;
            tally.FirstDamagedLine = tally.FirstDamagedLine == 0 ? tally.LineCount : tally.FirstDamagedLine;
        }
        else if (kind == TlsKeyLogLineKind.Secret)
        {
            Add(result, place, ref tally);
        }
    }

    private void Add(TlsKeyLogLine line, long place, ref KeyLogTally tally)
    {
        Span<byte> id = stackalloc byte[line.Id.Length / 2];
        HexText.TryParse(line.Id, id);
        ulong key = KeyOf(line.Label, id);
        if (_places.Count >= MaximumSecretCount && !_places.ContainsKey(key))
        {
            tally.SkippedCount++;
            return;
        }

        tally.SecretCount++;
        _places[key] = place;
    }

    private struct KeyLogTally
    {
        public long LineCount;
        public long SecretCount;
        public long DamagedCount;
        public long FirstDamagedLine;
        public long SkippedCount;

        public readonly TlsKeyLogSummary ToSummary() =>
            new(LineCount, SecretCount, DamagedCount, FirstDamagedLine, SkippedCount);
    }
}
