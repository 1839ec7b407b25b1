using System.Buffers.Binary;
using System.Text;

namespace MsnForensics.Testing.Captures;

/// <summary>An option of a pcapng block. Numbers are turned to the section's byte order when written.</summary>
/// <param name="Code">Option code.</param>
/// <param name="Value">Value without padding.</param>
/// <param name="IsNumber">True when <paramref name="Value"/> is one little-endian number.</param>
public sealed record PcapngOption(ushort Code, byte[] Value, bool IsNumber = false)
{
    /// <summary>The end marker, where a test wants it.</summary>
    public static PcapngOption End { get; } = new(0, System.Array.Empty<byte>());

    public static PcapngOption Comment(string text) => Text(1, text);

    public static PcapngOption Text(ushort code, string text) => new(code, Encoding.UTF8.GetBytes(text));

    public static PcapngOption Byte(ushort code, byte value) => new(code, new[] { value });

    public static PcapngOption UInt32(ushort code, uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return new PcapngOption(code, bytes, true);
    }

    public static PcapngOption UInt64(ushort code, ulong value)
    {
        byte[] bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return new PcapngOption(code, bytes, true);
    }
}
