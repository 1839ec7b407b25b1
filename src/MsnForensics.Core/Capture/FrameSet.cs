using System.Collections.Generic;

namespace MsnForensics.Capture;

/// <summary>
/// The frames that brought a piece of a stream: one for bytes of TCP, several where a layer (a TLS record, a compressed
/// body) gives its bytes out only as a whole.
/// </summary>
public readonly struct FrameSet
{
    private readonly FrameReference _single;
    private readonly IReadOnlyList<FrameReference>? _all;

    public FrameSet(FrameReference single)
    {
        _single = single;
        _all = null;
    }

    /// <param name="all">In stream order.</param>
    public FrameSet(IReadOnlyList<FrameReference> all)
    {
        _single = all.Count == 0 ? default : all[0];
        _all = all.Count == 1 ? null : all;
    }

    public int Count => _all?.Count ?? 1;

    /// <summary>The frame with the latest time: when the piece was complete.</summary>
    public FrameReference Latest
    {
        get
        {
            FrameReference latest = _single;
            for (int i = 1; i < Count; i++)
            {
                latest = this[i].UnixNanoseconds >= latest.UnixNanoseconds ? this[i] : latest;
            }

            return latest;
        }
    }

    public FrameReference this[int index] => _all is null ? _single : _all[index];

    public static implicit operator FrameSet(FrameReference frame) => new(frame);
}
