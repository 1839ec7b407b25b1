using System;
using System.Buffers.Binary;

namespace MsnForensics.Bytes;

/// <summary>A quick hash for caches of fixed size, where bytes made to collide do no harm but to themselves.</summary>
internal static class ByteHash
{
    /// <summary>Equal for equal bytes, in this process.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes.Slice(sizeof(ulong));
        }

        foreach (byte value in bytes)
        {
            hash = (hash << 8 | hash >> 56) ^ value;
        }

        return (uint)(Mix(hash) >> 32);
    }

    private static ulong Mix(ulong value) => (value ^ value >> 29) * 0x9E3779B97F4A7C15;
}
