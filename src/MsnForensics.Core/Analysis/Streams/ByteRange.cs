using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Streams;

/// <summary>A range of one direction of a stream and the frames that brought it.</summary>
/// <param name="Offset">Stream offset of the first byte.</param>
/// <param name="Length">Number of bytes, holes included.</param>
/// <param name="Frames">Frames in stream order; none for a hole alone.</param>
/// <param name="Holes">Stream offsets and lengths of holes; null for none.</param>
public readonly record struct ByteRange(
    long Offset, int Length, FrameSet Frames, IReadOnlyList<KeyValuePair<long, int>>? Holes)
{
    public ByteRange(
        long offset,
        int length,
        IReadOnlyList<FrameReference> frames,
        IReadOnlyList<KeyValuePair<long, int>>? holes)
        : this(offset, length, new FrameSet(frames), holes)
    {
    }

    /// <summary>Number of bytes, holes left out.</summary>
    public int SeenLength => Holes is null ? Length : Length - Holes.Sum(hole => hole.Value);

    /// <summary>The frame with the latest time: when the range was complete.</summary>
    public FrameReference Latest => Frames.Latest;
}
