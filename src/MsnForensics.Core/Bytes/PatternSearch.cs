using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.Intrinsics;
#endif

namespace MsnForensics.Bytes;

/// <summary>
/// Finds many patterns in one pass, letter case aside, as bytes and as UTF-16 of either byte order. Every fourth
/// position is probed: a pattern of seven bytes or more has, wherever it lies, four of its bytes on a probe. Which
/// four is chosen among its rarest, and a bit table tells whether a probe can be one of them; only then bytes are
/// compared.
/// </summary>
public sealed class PatternSearch
{
    /// <summary>Shorter patterns would slip between the probes; of UTF-16, where they have twice the bytes, half of it
    /// is enough.</summary>
    public const int MinimumLength = GramLength + Stride - 1;

    private const int GramLength = 4;
    private const int Stride = 4;
#if NET8_0_OR_GREATER
    private const int VectorLength = 8 * Stride;
    private const int ProbedLength = 4 * VectorLength;
#endif

    // 2^17 bits are 16 KiB, which a first-level cache holds beside the data; some thousand grams fill a hundredth.
    private const int FilterBits = 17;

    // Sets the case bit of all letters; other bytes that it makes equal are told apart by the comparison.
    private const uint CaseBits = 0x20202020;
    private const uint Multiplier = 0x9E3779B1;

    private readonly uint[] _filter = new uint[1 << (FilterBits - 5)];
    private readonly byte[][] _patterns;
    private readonly Slot[] _slots;
    private readonly int _slotMask;

    /// <param name="patterns">Patterns of at least <see cref="MinimumLength"/> bytes, or, of those that are texts, of
    /// half as many: these are searched as UTF-16 alone. All are ASCII below 0x10 or from 0x20 on.</param>
    /// <param name="isText">Whether a pattern is searched as UTF-16 too; by its index.</param>
    public PatternSearch(IReadOnlyList<byte[]> patterns, Func<int, bool> isText)
    {
        _patterns = new byte[patterns.Count][];
        _slots = new Slot[SlotCountFor(patterns.Count)];
        _slotMask = _slots.Length - 1;
        for (int i = 0; i < patterns.Count; i++)
        {
            bool isNarrow = patterns[i].Length >= MinimumLength;
            if (!isNarrow && (!isText(i) || (patterns[i].Length * 2) - 1 < MinimumLength))
            {
                throw new ArgumentException("A pattern is too short.", nameof(patterns));
            }

            if (patterns[i].Any(value => value is >= 0x10 and < 0x20 or > 0x7F))
            {
                throw new ArgumentException("A pattern has bytes that are not searched for.", nameof(patterns));
            }

            _patterns[i] = patterns[i];
            if (isNarrow)
            {
                Add(i, false);
            }

            if (isText(i))
            {
                Add(i, true);
            }
        }
    }

    /// <summary>Bytes that the longest match covers.</summary>
    public int LongestMatch { get; private set; }

    /// <summary>True when there is at least one match.</summary>
    public bool IsMatch(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while ((at = NextProbe(bytes, at)) >= 0)
        {
            if (TryMatch(bytes, at, null))
            {
                return true;
            }

            at += Stride;
        }

        return false;
    }

    /// <summary>Adds all matches, in the order of their probes.</summary>
    public void Find(ReadOnlySpan<byte> bytes, List<PatternMatch> matches)
    {
        int at = 0;
        while ((at = NextProbe(bytes, at)) >= 0)
        {
            TryMatch(bytes, at, matches);
            at += Stride;
        }
    }

    [MethodImpl(HotPath.Compile)]
    private unsafe int NextProbe(ReadOnlySpan<byte> bytes, int from)
    {
        int last = bytes.Length - GramLength;
        fixed (byte* data = bytes)
        fixed (uint* filter = _filter)
        {
            int at = from;
#if NET8_0_OR_GREATER
            for (; Vector256.IsHardwareAccelerated && at <= last - ProbedLength; at += ProbedLength)
            {
                uint hits = PossibleProbes(data + at)
                    | PossibleProbes(data + at + VectorLength) << 8
                    | PossibleProbes(data + at + (2 * VectorLength)) << 16
                    | PossibleProbes(data + at + (3 * VectorLength)) << 24;
                for (; hits != 0; hits &= hits - 1)
                {
                    int probe = at + (BitOperations.TrailingZeroCount(hits) * Stride);
                    if ((Test(filter, data + probe) & 1) != 0)
                    {
                        return probe;
                    }
                }
            }

#endif
            for (; at <= last; at += Stride)
            {
                if ((Test(filter, data + at) & 1) != 0)
                {
                    return at;
                }
            }
        }

        return -1;
    }

#if NET8_0_OR_GREATER
    // One bit for each of eight probes that can be of a pattern by their bytes. Most of what a capture holds is
    // compressed or encrypted, and one probe of 27 is so there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint PossibleProbes(byte* at)
    {
        Vector256<byte> bytes = Vector256.Load(at);
        Vector256<byte> upper = bytes & Vector256.Create((byte)0xF0);
        Vector256<byte> foreign = bytes | Vector256.Equals(upper, Vector256.Create((byte)0x10));
        Vector256<uint> highBits = foreign.AsUInt32() & Vector256.Create(0x80808080);
        return Vector256.Equals(highBits, Vector256<uint>.Zero).ExtractMostSignificantBits();
    }

#endif
    // The answer is the lowest bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint Test(uint* filter, byte* at)
    {
        uint hash = Hash(Unsafe.ReadUnaligned<uint>(at) | CaseBits);
        return filter[hash >> 5] >> (int)(hash & 31);
    }

    private static uint Hash(uint gram) => (gram * Multiplier) >> (32 - FilterBits);

    private bool TryMatch(ReadOnlySpan<byte> bytes, int at, List<PatternMatch>? matches)
    {
        bool isMatch = false;
        uint gram = GramOf(bytes, at);
        for (uint i = Hash(gram); _slots[i & _slotMask] is { Gram: not 0 } slot; i++)
        {
            if (slot.Gram == gram && TryCompare(bytes, at - slot.Offset, slot) is { } match)
            {
                isMatch = true;
                matches?.Add(match);
            }
        }

        return isMatch;
    }

    private PatternMatch? TryCompare(ReadOnlySpan<byte> bytes, int start, Slot slot)
    {
        byte[] pattern = _patterns[slot.Pattern];
        int step = slot.IsWide ? 2 : 1;
        int length = ((pattern.Length - 1) * step) + 1;
        if (start < 0 || length > bytes.Length - start)
        {
            return null;
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            int at = start + (i * step);
            if (Fold(bytes[at]) != Fold(pattern[i]) || (slot.IsWide && i > 0 && bytes[at - 1] != 0))
            {
                return null;
            }
        }

        return new PatternMatch(slot.Pattern, start, length, slot.IsWide);
    }

    private static byte Fold(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static uint GramOf(ReadOnlySpan<byte> bytes, int at) =>
        MemoryMarshal.Read<uint>(bytes.Slice(at, GramLength)) | CaseBits;

    // One gram for each distance that the pattern's start can have from a probe.
    private void Add(int pattern, bool isWide)
    {
        byte[] form = isWide ? Widen(_patterns[pattern]) : _patterns[pattern];
        LongestMatch = Math.Max(LongestMatch, form.Length);
        for (int distance = 0; distance < Stride; distance++)
        {
            int offset = RarestOffset(form, distance);
            uint gram = GramOf(form, offset);
            uint hash = Hash(gram);
            _filter[hash >> 5] |= 1u << (int)(hash & 31);
            while (_slots[hash & _slotMask].Gram != 0)
            {
                hash++;
            }

            _slots[hash & _slotMask] = new Slot(gram, pattern, offset, isWide);
        }
    }

    private static int RarestOffset(byte[] form, int distance)
    {
        int best = distance;
        for (int offset = distance; offset + GramLength <= form.Length; offset += Stride)
        {
            best = RarityOf(form, offset) > RarityOf(form, best) ? offset : best;
        }

        return best;
    }

    private static int RarityOf(byte[] form, int offset)
    {
        int rarity = 0;
        for (int i = offset; i < offset + GramLength; i++)
        {
            // Letters by how seldom text has them; what is no letter counts as a frequent one.
            rarity += Math.Max(4, "etaoinsrhldcumfpgwybvkxjqz".IndexOf((char)Fold(form[i])));
        }

        return rarity;
    }

    private static byte[] Widen(byte[] pattern)
    {
        byte[] wide = new byte[(pattern.Length * 2) - 1];
        for (int i = 0; i < pattern.Length; i++)
        {
            wide[i * 2] = pattern[i];
        }

        return wide;
    }

    // At most half of the slots are taken by the two forms of all patterns.
    private static int SlotCountFor(int patternCount)
    {
        int count = 1024;
        while (count < patternCount * 2 * Stride * 2)
        {
            count *= 2;
        }

        return count;
    }

    private readonly record struct Slot(uint Gram, int Pattern, int Offset, bool IsWide);
}

/// <summary>A place where a pattern stands.</summary>
/// <param name="Pattern">The pattern's index.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Number of bytes; of UTF-16 without the outer zero byte, so that both byte orders look the
/// same.</param>
/// <param name="IsWide">It stands there as UTF-16.</param>
public readonly record struct PatternMatch(int Pattern, int Start, int Length, bool IsWide);
