using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Equal finds: the first one, their number, and when the last one was.</summary>
internal sealed class IndicatorEntry
{
    public IndicatorEntry(IndicatorFinding finding, ByteRange range, IIndicatorSource source)
    {
        Finding = finding;
        Range = range;
        Source = source;
        Last = range.Latest;
    }

    public IndicatorFinding Finding { get; }

    public ByteRange Range { get; }

    public IIndicatorSource Source { get; }

    public long Count { get; private set; } = 1;

    public FrameReference Last { get; private set; }

    public void Repeat(ByteRange range)
    {
        Count++;
        FrameReference at = range.Latest;
        Last = at.UnixNanoseconds >= Last.UnixNanoseconds ? at : Last;
    }
}
