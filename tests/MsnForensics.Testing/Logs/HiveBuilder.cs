using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Testing.Logs;

/// <summary>Builds registry hives: keys, values, all kinds of lists, big values, free keys.</summary>
public sealed class HiveBuilder
{
    private const int BinsStart = 4096;
    private readonly List<byte> _bins = [.. new byte[32]];
    private readonly Node _root = new("root");

    /// <summary>Kind of the lists of subkeys: lf, lh, li or ri.</summary>
    public string ListKind { get; init; } = "lh";

    public DateTimeOffset LastWritten { get; init; } = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    /// <summary>Makes the two sequence numbers differ.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Adds a value, and the keys above it.</summary>
    public HiveBuilder Value(string path, string name, uint type, byte[] data)
    {
        Find(path).Values.Add((name, type, data));
        return this;
    }

    /// <summary>Adds a text value.</summary>
    public HiveBuilder Text(string path, string name, string text) =>
        Value(path, name, 1, Encoding.Unicode.GetBytes(text + "\0"));

    /// <summary>Adds text as Messenger keeps it in binary values.</summary>
    public HiveBuilder Binary(string path, string name, string text) =>
        Value(path, name, 3, Encoding.Unicode.GetBytes(text + "\0"));

    public HiveBuilder Number(string path, string name, uint number) =>
        Value(path, name, 4, BitConverter.GetBytes(number));

    /// <summary>Adds a key that is deleted.</summary>
    public HiveBuilder Deleted(string path, string name, string text)
    {
        Find(path).IsDeleted = true;
        return Text(path, name, text);
    }

    public byte[] ToArray()
    {
        int root = Write(_root, uint.MaxValue);
        while ((_bins.Count + 8) % BinsStart != 0)
        {
            _bins.Add(0);
        }

        _bins.AddRange(Numbers(8, 0));
        Put(_bins, 0, [.. "hbin"u8, .. Numbers(0, (uint)_bins.Count)]);
        return [.. Header(0, (uint)root, (uint)_bins.Count, IsDirty ? 6u : 5u, 5), .. new byte[BinsStart - 512], .. _bins];
    }

    /// <summary>The header of a hive or a log.</summary>
    public byte[] Header(uint type, uint root, uint size, uint primary, uint secondary)
    {
        List<byte> header = [.. "regf"u8, .. new byte[508]];
        Put(header, 4, Numbers(primary, secondary));
        Put(header, 12, BitConverter.GetBytes(LastWritten.ToFileTime()));
        Put(header, 20, Numbers(1, 5, type, 1, root, size, 1));
        uint sum = 0;
        for (int at = 0; at < 508; at += 4)
        {
            sum ^= BitConverter.ToUInt32([.. header.Skip(at).Take(4)]);
        }

        Put(header, 508, Numbers(sum));
        return [.. header];
    }

    private static byte[] Numbers(params uint[] values) => values.SelectMany(BitConverter.GetBytes).ToArray();

    private static void Put(List<byte> bytes, int at, byte[] value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            bytes[at + i] = value[i];
        }
    }

    private Node Find(string path)
    {
        Node at = _root;
        foreach (string name in path.Split('\\'))
        {
            Node? child = at.Children.Find(item => item.Name == name);
            if (child is null)
            {
                at.Children.Add(child = new Node(name));
            }

            at = child;
        }

        return at;
    }

    private int Write(Node node, uint parent)
    {
        int key = Cell([.. new byte[76], .. Encoding.Latin1.GetBytes(node.Name)], node.IsDeleted);
        uint values = node.Values.Count == 0
            ? uint.MaxValue
            : (uint)Cell(Numbers(node.Values.Select(Write).ToArray()), false);
        Node[] kept = node.Children.Where(child => !child.IsDeleted).ToArray();
        uint[] children = kept.Select(child => (uint)Write(child, (uint)key)).ToArray();
        foreach (Node deleted in node.Children.Where(child => child.IsDeleted))
        {
            Write(deleted, (uint)key);
        }

        uint list = children.Length == 0 ? uint.MaxValue : (uint)List(children);
        List<byte> header = [.. "nk"u8, 0x20, 0, .. BitConverter.GetBytes(LastWritten.ToFileTime()), .. Numbers(0, parent)];
        header.AddRange(Numbers((uint)children.Length, 0, list, uint.MaxValue));
        header.AddRange(Numbers((uint)node.Values.Count, values, uint.MaxValue, uint.MaxValue));
        header.AddRange(new byte[72 - header.Count]);
        header.AddRange([(byte)node.Name.Length, 0, 0, 0]);
        Put(_bins, key + 4, [.. header]);
        return key;
    }

    private int List(uint[] children)
    {
        byte[] count = [(byte)children.Length, 0];
        return ListKind switch
        {
            "li" => Cell([.. "li"u8, .. count, .. Numbers(children)], false),
            "ri" => Cell([.. "ri"u8, 1, 0, .. Numbers((uint)Cell([.. "li"u8, .. count, .. Numbers(children)], false))], false),
            _ => Cell(
                [.. Encoding.ASCII.GetBytes(ListKind), .. count, .. children.SelectMany(child => Numbers(child, 0))], false),
        };
    }

    private uint Write((string Name, uint Type, byte[] Data) value)
    {
        uint size = (uint)value.Data.Length;
        uint place = 0;
        if (value.Data.Length <= 4)
        {
            place = BinaryPrimitives.ReadUInt32LittleEndian([.. value.Data, .. new byte[4]]);
            size |= 0x80000000;
        }
        else if (value.Data.Length > 16344)
        {
            uint[] segments = value.Data.Chunk(16344).Select(chunk => (uint)Cell(chunk, false)).ToArray();
            uint list = (uint)Cell(Numbers(segments), false);
            place = (uint)Cell([.. "db"u8, (byte)segments.Length, 0, .. Numbers(list)], false);
        }
        else
        {
            place = (uint)Cell(value.Data, false);
        }

        return (uint)Cell(
        [
            .. "vk"u8, (byte)value.Name.Length, 0, .. Numbers(size, place, value.Type), 1, 0, 0, 0,
            .. Encoding.Latin1.GetBytes(value.Name),
        ], false);
    }

    private int Cell(byte[] content, bool isFree)
    {
        int at = _bins.Count;
        int size = (content.Length + 4 + 7) / 8 * 8;
        _bins.AddRange(BitConverter.GetBytes(isFree ? size : -size));
        _bins.AddRange(content);
        _bins.AddRange(new byte[size - 4 - content.Length]);
        return at;
    }

    private sealed class Node(string name)
    {
        public string Name { get; } = name;

        public List<Node> Children { get; } = [];

        public List<(string Name, uint Type, byte[] Data)> Values { get; } = [];

        public bool IsDeleted { get; set; }
    }
}
