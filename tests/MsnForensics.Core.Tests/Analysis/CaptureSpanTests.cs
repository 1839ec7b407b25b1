using MsnForensics.Analysis;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureSpanTests
{
    [Fact]
    public void Each_source_has_its_own_count_and_times()
    {
        CaptureSpan span = new();
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 30 });
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 10 });
        span.Add(new Frame { HasTime = false });
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 5, Source = 1 });
        Assert.Equal((3L, 10L, 30L, true), (span[0].FrameCount, span[0].Start, span[0].End, span[0].HasTime));
        Assert.Equal((1L, 5L, 5L, true), (span[1].FrameCount, span[1].Start, span[1].End, span[1].HasTime));
        Assert.False(span[2].HasTime);
    }
}
