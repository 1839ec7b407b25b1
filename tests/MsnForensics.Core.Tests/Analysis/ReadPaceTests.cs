using System;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class ReadPaceTests
{
    [Theory]
    [InlineData(50_000_000, 200_000_000L, 2.0, 25, 6, "50,000,000 of 200,000,000 bytes, 25.0 MB/s")]
    [InlineData(200, 200L, 4.0, 100, 0, "200 of 200 bytes, 0.0 MB/s")]
    [InlineData(300, 200L, 4.0, 100, 0, "300 of 200 bytes, 0.0 MB/s")]
    [InlineData(50, 200L, 0.5, 25, -1, "50 of 200 bytes, 0.0 MB/s")]
    [InlineData(0, 200L, 5.0, 0, -1, "0 of 200 bytes, 0.0 MB/s")]
    [InlineData(0, 0L, 0.0, 100, -1, "0 of 0 bytes")]
    [InlineData(3_000_000, null, 2.0, -1, -1, "3,000,000 bytes, 1.5 MB/s")]
    [InlineData(1, long.MaxValue, 3600.0, 0, int.MaxValue, "1 of 9,223,372,036,854,775,807 bytes, 0.0 MB/s")]
    public void A_display_tells_how_far_how_fast_and_how_long(
        long read, long? total, double seconds, int percent, int remaining, string text)
    {
        ReadPace pace = new(read, total, TimeSpan.FromSeconds(seconds));
        Assert.Equal((percent, remaining, text), (pace.Percent, pace.SecondsRemaining, pace.ToString()));
    }
}
