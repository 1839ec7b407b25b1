using System;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>A range of a stream that waits for the bytes before it.</summary>
internal struct PendingSegment
{
    public long Offset;
    public int Length;

    /// <summary>Null when the stream's content is not wanted, or for a range that the capture cut off.</summary>
    public byte[]? Bytes;

    /// <summary>Where in <see cref="Bytes"/> the range starts.</summary>
    public int Start;

    /// <summary>A range that is known to have been sent but was cut off by the snap length.</summary>
    public bool IsCut;

    public ChecksumState Checksum;

    public FrameReference Frame;

    public readonly long End => Offset + Length;

    public readonly ReadOnlySpan<byte> Span => Bytes is null ? default : Bytes.AsSpan(Start, Length);

    public readonly PendingSegment Slice(long from, long to)
    {
        PendingSegment part = this;
        part.Offset = from;
        part.Length = (int)(to - from);
        part.Start = Start + (int)(from - Offset);
        return part;
    }
}
