using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Streams;

/// <summary>A range of one direction of a stream and the frames that brought it.</summary>
/// <param name="Offset">Stream offset of the first byte.</param>
/// <param name="Length">Number of bytes, holes included.</param>
/// <param name="Frames">Frames in stream order.</param>
/// <param name="Holes">Stream offsets and lengths of holes; null for none.</param>
public sealed record ByteRange(
    long Offset, int Length, IReadOnlyList<FrameReference> Frames, IReadOnlyList<KeyValuePair<long, int>>? Holes)
{
    /// <summary>Number of bytes, holes left out.</summary>
    public int SeenLength => Holes is null ? Length : Length - Holes.Sum(hole => hole.Value);

    /// <summary>The frame with the latest time: when the range was complete.</summary>
    public FrameReference Latest
    {
        get
        {
            FrameReference latest = default;
            for (int i = 0; i < Frames.Count; i++)
            {
                if (Frames[i].UnixNanoseconds >= latest.UnixNanoseconds)
                {
                    latest = Frames[i];
                }
            }

            return latest;
        }
    }
}
