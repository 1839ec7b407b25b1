using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>Walks the fields of a TLS structure: big-endian numbers, and vectors with their length before
/// them.</summary>
internal ref struct TlsFields
{
    private ReadOnlySpan<byte> _rest;

    public TlsFields(ReadOnlySpan<byte> bytes) => _rest = bytes;

    public readonly bool IsEmpty => _rest.IsEmpty;

    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>A number of one to four bytes.</summary>
    public bool TryReadNumber(int size, out int value)
    {
        value = 0;
        if (!TryTake(size, out ReadOnlySpan<byte> bytes))
        {
            return false;
        }

        foreach (byte each in bytes)
        {
            value = (value << 8) | each;
        }

        return true;
    }

    public bool TryTake(int count, out ReadOnlySpan<byte> bytes)
    {
        if (count > _rest.Length)
        {
            bytes = default;
            return false;
        }

        bytes = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        return true;
    }

    /// <summary>A vector whose length stands before it in so many bytes; nothing is taken of one that is
    /// cut.</summary>
    public bool TryReadVector(int lengthSize, out ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> start = _rest;
        if (TryReadNumber(lengthSize, out int length) && TryTake(length, out content))
        {
            return true;
        }

        _rest = start;
        content = default;
        return false;
    }

    /// <summary>The numbers that fill a vector; an odd byte at the end is left out.</summary>
    public static int[] ReadNumbers(ReadOnlySpan<byte> vector, int size)
    {
        int[] numbers = new int[vector.Length / size];
        TlsFields fields = new(vector);
        for (int i = 0; i < numbers.Length; i++)
        {
            fields.TryReadNumber(size, out numbers[i]);
        }

        return numbers;
    }
}
