using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using MsnForensics.Bytes;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>Frames and times of each source of a run.</summary>
public sealed class CaptureSpan
{
    private readonly List<Part> _parts = new();

    public Part this[int source]
    {
        get
        {
            while (_parts.Count <= source)
            {
                _parts.Add(new Part());
            }

            return _parts[source];
        }
    }

    [MethodImpl(HotPath.Compile)]
    public void Add(in Frame frame)
    {
        Part part = this[frame.Source];
        part.FrameCount++;
        if (frame.HasTime)
        {
            part.Start = Math.Min(part.Start, frame.UnixNanoseconds);
            part.End = Math.Max(part.End, frame.UnixNanoseconds);
        }
    }

    /// <summary>One source's count and its earliest and latest time.</summary>
    public sealed class Part
    {
        public long FrameCount { get; internal set; }

        public long Start { get; internal set; } = long.MaxValue;

        public long End { get; internal set; } = long.MinValue;

        public bool HasTime => Start <= End;
    }
}
