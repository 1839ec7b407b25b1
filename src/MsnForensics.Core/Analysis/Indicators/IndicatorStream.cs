using System;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Indicators;

/// <summary>The search in both directions of one stream, whatever else reads it.</summary>
public sealed class IndicatorStream
{
    private readonly AnalysisContext _analysis;
    private readonly IndicatorCollector _collector;
    private readonly IndicatorDirection _a;
    private readonly IndicatorDirection _b;
    private long _counted;

    internal IndicatorStream(StreamContext context, IndicatorLimit limit)
    {
        _analysis = context.Analysis;
        _collector = new IndicatorCollector(_analysis, limit);
        _a = new IndicatorDirection(!context.IsMidStream, new StreamSource(context, StreamSide.A), _collector);
        _b = new IndicatorDirection(!context.IsMidStream, new StreamSource(context, StreamSide.B), _collector);
    }

    [MethodImpl(HotPath.Compile)]
    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        (side == StreamSide.A ? _a : _b).OnData(offset, data, frames);
        CountHeld();
    }

    public void OnGap(StreamSide side) => (side == StreamSide.A ? _a : _b).End();

    public void OnClosed()
    {
        _a.End();
        _b.End();
        CountHeld();
        _collector.Flush();
    }

    private void CountHeld()
    {
        long held = _a.HeldBytes + _b.HeldBytes;
        if (held != _counted)
        {
            _analysis.Budget.Change(held - _counted);
            _counted = held;
        }
    }
}
