using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace MsnForensics.Artifacts.Registry;

/// <summary>The cells of a hive: every offset is checked, every length ends with the file.</summary>
internal sealed class HiveCells
{
    private const int BinsStart = 4096;
    private const int BinHeader = 32;
    private const int BigSegment = 16344;
    private const int LargestValue = 16 * 1024 * 1024;

    private readonly byte[] _hive;

    public HiveCells(byte[] hive) => _hive = hive;

    public static long FileOffsetOf(uint offset) => BinsStart + (long)offset;

    /// <summary>The content of a cell, in use or free; empty when the offset leads nowhere.</summary>
    public ReadOnlySpan<byte> Get(uint offset)
    {
        long at = FileOffsetOf(offset);
        if (at + 4 > _hive.Length)
        {
            return default;
        }

        // Inside a free cell that swallowed others, what looks like a size may be none: then the rest counts.
        int size = BinaryPrimitives.ReadInt32LittleEndian(_hive.AsSpan((int)at));
        long length = Math.Abs((long)size);
        return length < 4 ? default : _hive.AsSpan((int)at + 4, (int)Math.Min(length - 4, _hive.Length - at - 4));
    }

    /// <summary>The data of a value, joined from segments where it is large.</summary>
    public byte[] GetData(uint offset, uint size, bool hasBigData)
    {
        ReadOnlySpan<byte> cell = Get(offset);
        if (size > BigSegment && hasBigData && cell.Length >= 8 && cell.StartsWith("db"u8))
        {
            return Join(cell, Math.Min(size, LargestValue));
        }

        return cell.Slice(0, (int)Math.Min(size, (uint)cell.Length)).ToArray();
    }

    /// <summary>Offsets of what looks like keys and values in free cells.</summary>
    public IEnumerable<(uint Offset, bool IsKey)> FreeItems()
    {
        long at = BinsStart;
        while (at + BinHeader <= _hive.Length)
        {
            long end = EndOfBin(at);
            for (long cell = at + BinHeader; end > 0 && cell + 8 <= end;)
            {
                int size = BinaryPrimitives.ReadInt32LittleEndian(_hive.AsSpan((int)cell));
                long length = Math.Abs((long)size);
                if (length < 8)
                {
                    break;
                }

                for (long item = cell; size > 0 && item + 8 <= Math.Min(cell + length, end); item += 8)
                {
                    if (_hive[item + 5] == (byte)'k' && _hive[item + 4] is (byte)'n' or (byte)'v')
                    {
                        yield return ((uint)(item - BinsStart), _hive[item + 4] == (byte)'n');
                    }
                }

                cell += length;
            }

            at = end > 0 ? end : at + BinsStart;
        }
    }

    private long EndOfBin(long at)
    {
        Span<byte> bin = _hive.AsSpan((int)at);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(bin.Slice(8));
        return bin.StartsWith("hbin"u8) && size >= BinsStart && size % BinsStart == 0
            ? Math.Min(at + size, _hive.Length)
            : 0;
    }

    private byte[] Join(ReadOnlySpan<byte> head, uint size)
    {
        byte[] data = new byte[Math.Min(size, (uint)_hive.Length)];
        int count = BinaryPrimitives.ReadUInt16LittleEndian(head.Slice(2));
        ReadOnlySpan<byte> list = Get(BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(4)));
        int filled = 0;
        for (int i = 0; i < count && (i * 4) + 4 <= list.Length && filled < data.Length; i++)
        {
            ReadOnlySpan<byte> segment = Get(BinaryPrimitives.ReadUInt32LittleEndian(list.Slice(i * 4)));
            int taken = Math.Min(Math.Min(segment.Length, BigSegment), data.Length - filled);
            segment.Slice(0, taken).CopyTo(data.AsSpan(filled));
            filled += taken;
        }

        Array.Resize(ref data, filled);
        return data;
    }
}
