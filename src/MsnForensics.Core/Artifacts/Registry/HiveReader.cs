using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Registry;

/// <summary>
/// Reads the keys of a registry hive (reference: section 15.1). Damage ends the branch it stands in and nothing else;
/// what could not be read is counted.
/// </summary>
public sealed class HiveReader
{
    private const int MaximumDepth = 512;
    private const int MaximumPathLength = 4096;
    private const uint None = uint.MaxValue;

    private readonly HiveCells _cells;
    private readonly HashSet<uint> _visited = new();
    private readonly uint _root;

    private HiveReader(byte[] hive, HiveHeader header, HiveState state)
    {
        _cells = new HiveCells(hive);
        _root = header.Root;
        State = state;
        LastWritten = FileTime.ToUtc(header.LastWritten);
        HasBigData = header.Minor > 3;
    }

    public HiveState State { get; }

    public DateTimeOffset? LastWritten { get; }

    /// <summary>References that lead nowhere, and rings.</summary>
    public int DamageCount { get; private set; }

    private bool HasBigData { get; }

    /// <summary>True when the file begins like a hive.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> head) => head.StartsWith("regf"u8);

    /// <summary>A reader over a copy in memory; null when the head is none of a hive.</summary>
    /// <param name="hive">The file's bytes; changed when logs are applied.</param>
    /// <param name="logs">Transaction logs that lie beside it, in the order in which they are to be tried.</param>
    public static HiveReader? Open(byte[] hive, IEnumerable<byte[]> logs)
    {
        if (!HiveHeader.TryRead(hive, out HiveHeader header))
        {
            return null;
        }

        HiveState state = header.IsDirty ? HiveState.DirtyUnapplied : HiveState.Clean;
        foreach (byte[] log in logs)
        {
            if (header.IsDirty && HiveLog.TryApply(ref hive, log))
            {
                state = HiveState.DirtyRecovered;
            }
        }

        return new HiveReader(hive, header, state);
    }

    /// <summary>All keys that can be reached from the root, parents first.</summary>
    public IEnumerable<RegistryKey> ReadKeys()
    {
        Stack<(uint Offset, string Path, int Depth)> open = new();
        open.Push((_root, "", 0));
        while (open.Count > 0)
        {
            (uint offset, string path, int depth) = open.Pop();
            if (depth > MaximumDepth || path.Length > MaximumPathLength || !_visited.Add(offset))
            {
                DamageCount++;
                continue;
            }

            if (Build(offset, path, depth == 0, false) is not { } key)
            {
                DamageCount++;
                continue;
            }

            List<uint> children = ChildrenOf(offset);
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i], key.Path, depth + 1));
            }

            yield return key;
        }
    }

    /// <summary>Keys in free cells, as far as they can still be read; values without a key have an empty
    /// path.</summary>
    public IEnumerable<RegistryKey> ReadDeletedKeys()
    {
        foreach ((uint offset, bool isKey) in _cells.FreeItems())
        {
            RegistryKey? key = isKey
                ? Build(offset, PathOfParent(offset), false, true)
                : ValueAt(offset) is { } value && value.Name.Length > 0
                    ? new RegistryKey { Values = new[] { value }, IsDeleted = true, Offset = value.Offset }
                    : null;
            if (key is not null)
            {
                yield return key;
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> name, bool isLatin1) =>
        isLatin1 ? WireText.DecodeLatin1(name) : Encoding.Unicode.GetString(name.ToArray());

    private RegistryKey? Build(uint offset, string parent, bool isRoot, bool isDeleted)
    {
        ReadOnlySpan<byte> cell = _cells.Get(offset);
        if (cell.Length < 76 || !cell.StartsWith("nk"u8))
        {
            return null;
        }

        int length = Math.Min(Short(cell, 72), cell.Length - 76);
        string name = Text(cell.Slice(76, length), (Short(cell, 2) & 0x20) != 0);
        return new RegistryKey
        {
            Path = isRoot ? "" : parent.Length == 0 ? name : parent + "\\" + name,
            LastWritten = FileTime.ToUtc(BinaryPrimitives.ReadInt64LittleEndian(cell.Slice(4))),
            Values = ValuesOf(Number(cell, 36), Number(cell, 40)),
            IsDeleted = isDeleted,
            Offset = HiveCells.FileOffsetOf(offset),
        };
    }

    private List<RegistryValue> ValuesOf(uint count, uint list)
    {
        List<RegistryValue> values = new();
        if (count == 0 || list == None)
        {
            return values;
        }

        ReadOnlySpan<byte> offsets = _cells.Get(list);
        if (offsets.Length / 4 < count)
        {
            DamageCount++;
        }

        for (int i = 0; i < count && (i * 4) + 4 <= offsets.Length; i++)
        {
            if (ValueAt(Number(offsets, i * 4)) is { } value)
            {
                values.Add(value);
            }
            else
            {
                DamageCount++;
            }
        }

        return values;
    }

    private RegistryValue? ValueAt(uint offset)
    {
        ReadOnlySpan<byte> cell = _cells.Get(offset);
        if (cell.Length < 20 || !cell.StartsWith("vk"u8))
        {
            return null;
        }

        uint size = Number(cell, 4);
        int nameLength = Math.Min(Short(cell, 2), cell.Length - 20);
        byte[] data = (size & 0x80000000) != 0
            ? cell.Slice(8, (int)Math.Min(4, size & 0x7FFFFFFF)).ToArray()
            : _cells.GetData(Number(cell, 8), size, HasBigData);
        return new RegistryValue
        {
            Name = Text(cell.Slice(20, nameLength), (Short(cell, 16) & 1) != 0),
            Type = Number(cell, 12),
            Data = data,
            IsCut = data.Length < (size & 0x7FFFFFFF),
            Offset = HiveCells.FileOffsetOf(offset),
        };
    }

    private List<uint> ChildrenOf(uint offset)
    {
        List<uint> children = new();
        ReadOnlySpan<byte> cell = _cells.Get(offset);
        if (Number(cell, 20) > 0)
        {
            AddChildren(Number(cell, 28), children, true);
        }

        return children;
    }

    private void AddChildren(uint list, List<uint> children, bool mayNest)
    {
        ReadOnlySpan<byte> cell = _cells.Get(list);
        int count = cell.Length < 4 ? 0 : Short(cell, 2);
        int step = cell.StartsWith("lf"u8) || cell.StartsWith("lh"u8) ? 8
            : cell.StartsWith("li"u8) || (cell.StartsWith("ri"u8) && mayNest) ? 4 : 0;
        if (step == 0 || 4 + (count * step) > cell.Length)
        {
            DamageCount++;
        }

        for (int at = 4; step > 0 && count > 0 && at + step <= cell.Length; at += step, count--)
        {
            uint offset = Number(cell, at);
            if (cell[0] == (byte)'r')
            {
                AddChildren(offset, children, false);
            }
            else
            {
                children.Add(offset);
            }
        }
    }

    private string PathOfParent(uint offset)
    {
        string path = "";
        uint at = Number(_cells.Get(offset), 16);
        for (int depth = 0; depth < MaximumDepth && at != _root; depth++)
        {
            ReadOnlySpan<byte> cell = _cells.Get(at);
            if (cell.Length < 76 || !cell.StartsWith("nk"u8))
            {
                return path;
            }

            int length = Math.Min(Short(cell, 72), cell.Length - 76);
            string name = Text(cell.Slice(76, length), (Short(cell, 2) & 0x20) != 0);
            path = path.Length == 0 ? name : name + "\\" + path;
            if (path.Length > MaximumPathLength)
            {
                return path;
            }

            at = Number(cell, 16);
        }

        return path;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(at));

    private static uint Number(ReadOnlySpan<byte> bytes, int at) =>
        at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(at)) : None;
}
