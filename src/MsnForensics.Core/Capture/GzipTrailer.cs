using System;
using System.Buffers.Binary;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>
/// Passes gzip data through and keeps its last bytes: the length in the trailer tells whether the data is whole,
/// which the base library's reader does not.
/// </summary>
internal sealed class GzipTrailer : ForwardStream
{
    private const int SignatureLength = 3;

    private readonly Stream _inner;
    private ulong _last;
    private long _total;
    private int _signatures;

    public GzipTrailer(Stream inner) => _inner = inner;

    private static ReadOnlySpan<byte> MemberSignature => new byte[] { 0x1F, 0x8B, 0x08 };

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _inner.Read(buffer, offset, count);
        ReadOnlySpan<byte> bytes = buffer.AsSpan(offset, read);
        CountSignatures(bytes);
        foreach (byte value in bytes.Slice(Math.Max(0, read - sizeof(ulong))))
        {
            _last = (_last << 8) | value;
        }

        _total += read;
        return read;
    }

    /// <summary>
    /// False when the trailer contradicts the clear bytes read. Data of several members cannot be judged: the trailer
    /// speaks of the last one only.
    /// </summary>
    public bool IsEndPossible(uint clearLength) =>
        _signatures > 1 || BinaryPrimitives.ReverseEndianness((uint)_last) == clearLength;

    private void CountSignatures(ReadOnlySpan<byte> bytes)
    {
        Span<byte> seam = stackalloc byte[2 * (SignatureLength - 1)];
        int before = (int)Math.Min(_total, SignatureLength - 1);
        int after = Math.Min(bytes.Length, SignatureLength - 1);
        for (int i = 0; i < before; i++)
        {
            seam[i] = (byte)(_last >> (8 * (before - 1 - i)));
        }

        bytes.Slice(0, after).CopyTo(seam.Slice(before));
        Count(seam.Slice(0, before + after));
        Count(bytes);
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        for (int at = bytes.IndexOf(MemberSignature); at >= 0; at = bytes.IndexOf(MemberSignature))
        {
            _signatures++;
            bytes = bytes.Slice(at + SignatureLength);
        }
    }
}
