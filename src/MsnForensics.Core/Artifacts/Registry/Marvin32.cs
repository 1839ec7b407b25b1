using System;
using System.Buffers.Binary;

namespace MsnForensics.Artifacts.Registry;

/// <summary>The checksum of entries in new transaction logs of the registry (reference: section 15.1).</summary>
internal static class Marvin32
{
    /// <summary>The seed of the registry, <c>82 EF 4D 88 7A 4E 55 C5</c>.</summary>
    public const ulong RegistrySeed = 0xC5554E7A884DEF82;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        uint low = (uint)seed;
        uint high = (uint)(seed >> 32);
        for (; bytes.Length >= 4; bytes = bytes.Slice(4))
        {
            low += BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            Mix(ref low, ref high);
        }

        uint last = 0x80;
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            last = (last << 8) | bytes[i];
        }

        low += last;
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return ((ulong)high << 32) | low;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = Rotate(low, 20) + high;
        high = Rotate(high, 9) ^ low;
        low = Rotate(low, 27) + high;
        high = Rotate(high, 19);
    }

    private static uint Rotate(uint value, int count) => (value << count) | (value >> (32 - count));
}
