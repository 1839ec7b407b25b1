using System.Buffers.Binary;
using System.Collections.Generic;

namespace MsnForensics.Testing.Captures;

/// <summary>Writes numbers in a chosen byte order.</summary>
internal sealed class CaptureWriter
{
    private readonly List<byte> _bytes = new();

    public bool IsBigEndian { get; set; }

    public int Length => _bytes.Count;

    public void WriteUInt16(ushort value) =>
        Write(ToLittleEndian(IsBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value));

    public void WriteUInt32(uint value) =>
        Write(ToLittleEndian(IsBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value));

    public void WriteUInt64(ulong value) =>
        Write(ToLittleEndian(IsBigEndian ? BinaryPrimitives.ReverseEndianness(value) : value));

    public void Write(byte[] bytes) => _bytes.AddRange(bytes);

    /// <summary>Zeros up to a multiple of four.</summary>
    public void Pad() => Write(new byte[(4 - (Length % 4)) % 4]);

    public byte[] ToArray() => _bytes.ToArray();

    private static byte[] ToLittleEndian(ushort value) => new[] { (byte)value, (byte)(value >> 8) };

    private static byte[] ToLittleEndian(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] ToLittleEndian(ulong value)
    {
        byte[] bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return bytes;
    }
}
