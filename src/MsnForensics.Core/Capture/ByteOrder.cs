using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MsnForensics.Capture;

/// <summary>Reads numbers in the byte order that a file or section declares.</summary>
internal readonly struct ByteOrder
{
    public ByteOrder(bool isBigEndian) => IsBigEndian = isBigEndian;

    public static ByteOrder Little => new(false);

    public static ByteOrder Big => new(true);

    public bool IsBigEndian { get; }

    public ushort ReadUInt16(ReadOnlySpan<byte> bytes) => IsBigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadUInt32(ReadOnlySpan<byte> bytes) => IsBigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
        : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    public ulong ReadUInt64(ReadOnlySpan<byte> bytes) => IsBigEndian
        ? BinaryPrimitives.ReadUInt64BigEndian(bytes)
        : BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    /// <summary>Two 32-bit numbers, the high half first in either byte order, as pcapng stores times.</summary>
    public ulong ReadHighLow(ReadOnlySpan<byte> bytes) =>
        ((ulong)ReadUInt32(bytes) << 32) | ReadUInt32(bytes.Slice(4));
}
