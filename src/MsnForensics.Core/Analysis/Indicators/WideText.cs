using System;

namespace MsnForensics.Analysis.Indicators;

/// <summary>A run of UTF-16 whose characters are those of Latin-1, each a byte with a zero byte beside it.</summary>
internal readonly struct WideText
{
    // Longer runs are read in parts, each longer than the reach of a find at its beginning.
    private const int MaximumLength = 10 * 1024;

    private WideText(int start, bool hasStart, byte[] narrow, bool isCut, bool isOpen, bool isBigEndian)
    {
        IsCut = isCut;
        Start = start;
        HasStart = hasStart;
        Narrow = narrow;
        IsOpen = isOpen;
        IsBigEndian = isBigEndian;
    }

    /// <summary>Where the first character's byte stands.</summary>
    public int Start { get; }

    /// <summary>The run begins there; otherwise it goes further back.</summary>
    public bool HasStart { get; }

    /// <summary>The characters' bytes without the zeros between them.</summary>
    public byte[] Narrow { get; }

    /// <summary>The run goes on, and its next part is read later.</summary>
    public bool IsCut { get; }

    /// <summary>The run goes on to the end of the bytes, and perhaps behind it.</summary>
    public bool IsOpen { get; }

    /// <summary>The zero bytes stand in front. Where one stands at both ends, the other order is assumed.</summary>
    public bool IsBigEndian { get; }

    /// <summary>The run around a character.</summary>
    public static WideText Around(ReadOnlySpan<byte> bytes, int at)
    {
        int start = at;
        while (start >= 2 && at - start < TextWindow.LookBack && bytes[start - 1] == 0 && bytes[start - 2] != 0)
        {
            start -= 2;
        }

        int last = at;
        while (last + 2 < bytes.Length && last - start < MaximumLength
            && bytes[last + 1] == 0 && bytes[last + 2] != 0)
        {
            last += 2;
        }

        byte[] narrow = new byte[((last - start) / 2) + 1];
        for (int i = 0; i < narrow.Length; i++)
        {
            narrow[i] = bytes[start + (i * 2)];
        }

        bool isCut = last - start >= MaximumLength;
        bool isOpen = last + 2 >= bytes.Length && !isCut;
        bool hasZeroBehind = last + 1 < bytes.Length && bytes[last + 1] == 0;
        bool isBigEndian = !hasZeroBehind && start > 0 && bytes[start - 1] == 0;
        return new WideText(start, at - start < TextWindow.LookBack, narrow, isCut, isOpen, isBigEndian);
    }
}
