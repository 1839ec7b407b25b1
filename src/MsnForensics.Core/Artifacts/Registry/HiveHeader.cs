using System;
using System.Buffers.Binary;

namespace MsnForensics.Artifacts.Registry;

/// <summary>The first 512 bytes of a hive or of its log (reference: section 15.1).</summary>
internal readonly struct HiveHeader
{
    public const int Length = 512;

    private HiveHeader(ReadOnlySpan<byte> bytes)
    {
        Primary = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(4));
        Secondary = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(8));
        LastWritten = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(12));
        Minor = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(24));
        Type = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(28));
        Root = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(36));
        BinsSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(40));
        IsChecksumRight = ChecksumOf(bytes) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(508));
    }

    public uint Primary { get; }

    public uint Secondary { get; }

    /// <summary>FILETIME.</summary>
    public long LastWritten { get; }

    public uint Minor { get; }

    /// <summary>0 hive, 1 and 2 old log, 6 new log.</summary>
    public uint Type { get; }

    public uint Root { get; }

    public uint BinsSize { get; }

    public bool IsChecksumRight { get; }

    public bool IsDirty => Primary != Secondary || !IsChecksumRight;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out HiveHeader header)
    {
        header = default;
        if (bytes.Length < Length || !bytes.StartsWith("regf"u8))
        {
            return false;
        }

        header = new HiveHeader(bytes);
        return true;
    }

    /// <summary>XOR of the 127 numbers in front of it, never 0 nor all ones.</summary>
    public static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int at = 0; at < 508; at += 4)
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(at));
        }

        return sum switch
        {
            uint.MaxValue => uint.MaxValue - 1,
            0 => 1,
            _ => sum,
        };
    }
}
