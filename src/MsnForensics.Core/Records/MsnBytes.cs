using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace MsnForensics;

/// <summary>Raw bytes of the evidence. Prints as text, with everything that is not printable ASCII as
/// <c>\xNN</c>.</summary>
public sealed class MsnBytes : IReadOnlyList<byte>
{
    private const string Hex = "0123456789abcdef";
    private readonly byte[] _bytes;

    public MsnBytes(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    public int Count => _bytes.Length;

    public byte this[int index] => _bytes[index];

    public ReadOnlySpan<byte> AsSpan() => _bytes;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => (byte[])_bytes.Clone();

    public IEnumerator<byte> GetEnumerator() => ((IEnumerable<byte>)_bytes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _bytes.GetEnumerator();

    public override string ToString()
    {
        StringBuilder text = new(_bytes.Length + 16);
        foreach (byte value in _bytes)
        {
            if (value is >= 0x20 and < 0x7F && value != '\\')
            {
                text.Append((char)value);
            }
            else
            {
                text.Append("\\x").Append(Hex[value >> 4]).Append(Hex[value & 15]);
            }
        }

        return text.ToString();
    }
}
